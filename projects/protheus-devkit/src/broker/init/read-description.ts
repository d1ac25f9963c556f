import { DevkitError } from '../../devkit-error.js';
import { type LocalizedText } from '../../text.js';
import { similarKey } from '../model/balance-keys.js';
import { type BrokerDescription } from './broker-description.js';
import { type Field, FORMS } from './field.js';
import { FIELDS } from './fields.js';

/** One problem of a description. */
export interface Problem {
  readonly field: string;
  readonly text: LocalizedText;
}

/**
 * Validates a description from a JSON file or from flags.
 *
 * @throws DevkitError PDK302 with all problems.
 */
export function readDescription(value: unknown): BrokerDescription {
  const problems = [...findProblems(value)];
  if (problems.length) throw wrongDescription(problems);
  return value as BrokerDescription;
}

/** @returns The error of an invalid description. */
export function wrongDescription(problems: readonly Problem[]): DevkitError {
  const list = (language: keyof LocalizedText) =>
    problems.map(({ field, text }) => `\n  ${field}: ${text[language]}`).join('');
  return new DevkitError('PDK302', {
    pt: `A descrição da instalação tem problemas:${list('pt')}`,
    en: `The description of the installation has problems:${list('en')}`,
  });
}

function* findProblems(value: unknown): Generator<Problem> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    yield { field: '-', text: { pt: 'não é um objeto JSON', en: 'it is not a JSON object' } };
    return;
  }
  const given = value as Readonly<Record<string, unknown>>;
  const names = FIELDS.map(({ name }) => name as string);
  for (const name of Object.keys(given)) {
    if (name !== '$schema' && !names.includes(name))
      yield { field: name, text: unknown(name, names) };
  }
  for (const field of FIELDS) {
    const content = given[field.name];
    if (content === undefined) {
      if (isRequired(field, given)) yield { field: field.name, text: missing(field) };
    } else {
      const text = findProblem(field, content);
      if (text) yield { field: field.name, text };
    }
  }
}

/** Whether a field is required with the other fields. */
export function isRequired({ required }: Field, given: Readonly<Record<string, unknown>>): boolean {
  return (
    required === 'always' ||
    (required === 'scenario-b' && given['scenario'] === 'b') ||
    (required === 'legacy' && given['legacy'] === true)
  );
}

/** @returns What is wrong with the content of a field; undefined when it is valid. */
export function findProblem(field: Field, content: unknown): LocalizedText | undefined {
  switch (field.kind) {
    case 'choice':
      return typeof content === 'string' && field.choices.includes(content)
        ? undefined
        : {
            pt: `use um destes: ${field.choices.join(', ')}`,
            en: `use one of these: ${field.choices.join(', ')}`,
          };
    case 'text':
      return fits(field.form, content) ? undefined : FORM_TEXTS[field.form];
    case 'list':
      if (!Array.isArray(content) || !content.every(one => fits(field.form, one))) {
        return FORM_TEXTS[field.form];
      }
      if (content.length < field.least) return missing(field);
      return new Set(content).size === content.length
        ? undefined
        : { pt: 'há um valor repetido', en: 'a value is repeated' };
    case 'number':
      return Number.isInteger(content) &&
        (content as number) >= field.least &&
        (content as number) <= field.most
        ? undefined
        : {
            pt: `use um número de ${field.least} a ${field.most}`,
            en: `use a number from ${field.least} to ${field.most}`,
          };
    case 'switch':
      return typeof content === 'boolean'
        ? undefined
        : { pt: 'use true ou false', en: 'use true or false' };
  }
}

const FORM_TEXTS: Readonly<Record<keyof typeof FORMS, LocalizedText>> = {
  name: {
    pt: 'use só letras sem acento, números, ponto, "_" e "-"',
    en: 'use letters, digits, dot, "_" and "-" only',
  },
  host: {
    pt: 'use o nome ou o IP de uma máquina, sem "http://" e sem porta',
    en: 'use the name or the IP of a machine, without "http://" and without a port',
  },
  address: {
    pt: 'use máquina:porta, por exemplo 10.0.0.11:10001',
    en: 'use machine:port, for example 10.0.0.11:10001',
  },
  path: {
    pt: 'use um caminho de arquivo, sem aspas, ";", "#", "{" e "}"',
    en: 'use the path of a file, without quotes, ";", "#", "{" and "}"',
  },
  urlPath: {
    pt: 'use um caminho que começa com "/" e não termina com "/", por exemplo /rest',
    en: 'use a path that begins with "/" and does not end with "/", for example /rest',
  },
};

function fits(form: keyof typeof FORMS, content: unknown): boolean {
  return typeof content === 'string' && new RegExp(FORMS[form], 'u').test(content);
}

function missing({ meaning }: Field): LocalizedText {
  return { pt: `falta informar (${meaning.pt})`, en: `is missing (${meaning.en})` };
}

function unknown(name: string, names: readonly string[]): LocalizedText {
  const similar = similarKey(name, names);
  return similar
    ? {
        pt: `não é um campo; você quis dizer ${similar}?`,
        en: `is not a field; did you mean ${similar}?`,
      }
    : { pt: 'não é um campo', en: 'is not a field' };
}
