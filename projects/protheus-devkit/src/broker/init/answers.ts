import { type Language, type LocalizedText } from '../../text.js';
import { type Field, flagOf } from './field.js';
import { FIELDS } from './fields.js';
import { findProblem, isRequired } from './read-description.js';

/** Asks the user a question. @returns The answer. */
export type Ask = (question: string) => Promise<string>;

type Answers = Record<string, unknown>;

/** @returns The fields of the description that the flags set. */
export function answersOfFlags(values: Readonly<Record<string, unknown>>): Answers {
  const answers: Answers = {};
  for (const field of FIELDS) {
    const value = values[flagOf(field)];
    if (field.kind === 'switch') {
      if (value !== undefined) answers[field.name] = value;
    } else if (value !== undefined) {
      answers[field.name] = valueOf(field, Array.isArray(value) ? value.join(',') : String(value));
    }
  }
  return answers;
}

/** Asks for the required fields that are missing; a question is repeated after an invalid answer. */
export async function askMissing(
  given: Answers,
  ask: Ask,
  language: Language,
  print: (line: string) => void,
): Promise<Answers> {
  const answers = { ...given };
  for (const field of FIELDS) {
    while (answers[field.name] === undefined && isRequired(field, answers)) {
      const value = valueOf(field, await ask(question(field, language)));
      const problem = findProblem(field, value);
      if (problem) print(problem[language]);
      else answers[field.name] = value;
    }
  }
  return answers;
}

const LIST_HINT: LocalizedText = { pt: 'separe com vírgula', en: 'separate with commas' };

function question(field: Field, language: Language): string {
  const choices = field.kind === 'choice' ? ` [${field.choices.join('/')}]` : '';
  const hint = field.kind === 'list' ? ` (${LIST_HINT[language]})` : '';
  return `${field.meaning[language]}${choices}${hint}: `;
}

function valueOf({ kind }: Field, text: string): unknown {
  const value = text.trim();
  switch (kind) {
    case 'number':
      return /^\d+$/.test(value) ? Number(value) : value;
    case 'list':
      return value
        .split(',')
        .map(one => one.trim())
        .filter(one => one !== '');
    default:
      return value;
  }
}
