import { type Command, type Language, type Text } from '../../cli/command.js';
import { type Field, flagOf } from './field.js';
import { FIELDS } from './fields.js';
import { isRequired, mistake } from './read-description.js';

/** Asks a person one question. */
export type Ask = (question: string) => Promise<string>;

type Answers = Record<string, unknown>;
type Options = Command['options'];

/** The flags of the description as `parseArgs` takes them. */
export function descriptionOptions(): Options {
  const options: Record<string, Options[string]> = {};
  for (const field of FIELDS) {
    const flag = flagOf(field);
    if (field.kind === 'switch') {
      options[flag] = { type: 'boolean' };
      options[`no-${flag}`] = { type: 'boolean' };
    } else {
      options[flag] = { type: 'string', multiple: field.kind === 'list' };
    }
  }
  return options;
}

/** What the flags say of the description. */
export function answersOfFlags(values: Readonly<Record<string, unknown>>): Answers {
  const answers: Answers = {};
  for (const field of FIELDS) {
    const flag = flagOf(field);
    const value = values[flag];
    if (field.kind === 'switch') {
      if (values[`no-${flag}`]) answers[field.name] = false;
      else if (value !== undefined) answers[field.name] = value;
    } else if (value !== undefined) {
      answers[field.name] = valueOf(field, Array.isArray(value) ? value.join(',') : String(value));
    }
  }
  return answers;
}

/** Asks for what is necessary and missing; an answer that does not fit is asked for again. */
export async function askMissing(
  given: Answers,
  ask: Ask,
  language: Language,
  say: (line: string) => void,
): Promise<Answers> {
  const answers = { ...given };
  for (const field of FIELDS) {
    while (answers[field.name] === undefined && isRequired(field, answers)) {
      const value = valueOf(field, await ask(question(field, language)));
      const wrong = mistake(field, value);
      if (wrong) say(wrong[language]);
      else answers[field.name] = value;
    }
  }
  return answers;
}

const SEVERAL: Text = { pt: 'separe com vírgula', en: 'separate with commas' };

function question(field: Field, language: Language): string {
  const choices = field.kind === 'choice' ? ` [${field.choices.join('/')}]` : '';
  const several = field.kind === 'list' ? ` (${SEVERAL[language]})` : '';
  return `${field.meaning[language]}${choices}${several}: `;
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
