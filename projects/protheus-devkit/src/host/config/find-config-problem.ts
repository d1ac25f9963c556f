import { type LocalizedText } from '../../text.js';
import { isFaultName } from '../faults/read-fault.js';

/** The settings, and the test of each value. */
const settings: Readonly<Record<string, (value: unknown) => boolean>> = {
  session: isRecord,
  sessions: value => isRecord(value) && Object.values(value).every(isRecord),
  companies: isListOf('code', 'name'),
  branches: isListOf('company', 'code', 'name'),
  users: isListOf('id', 'name'),
  modules: isListOf('name', 'description'),
  environments: value => Array.isArray(value) && value.every(name => typeof name === 'string'),
  rest: isRecord,
  onJsToAdvpl: isRecord,
  platformMessages: value => typeof value === 'boolean',
  faults: isRecord,
};

/**
 * Finds a problem in the content of a configuration. The types of the file are not checked at run
 * time, and a misspelt setting would be ignored silently.
 * @returns the reason, or `undefined` when the configuration is valid
 */
export function findConfigProblem(config: unknown): LocalizedText | undefined {
  if (!isRecord(config)) {
    return {
      en: 'it does not export an object. Write export default defineHost({ … })',
      pt: 'ele não exporta um objeto. Escreva export default defineHost({ … })',
    };
  }
  const known = Object.keys(settings).join(', ');
  for (const [name, value] of Object.entries(config)) {
    if (name === '$schema' || value === undefined) continue;
    if (!Object.hasOwn(settings, name)) {
      return {
        en: `"${name}" is not one of the settings: ${known}`,
        pt: `"${name}" não é uma das configurações: ${known}`,
      };
    }
    if (!settings[name](value)) {
      return { en: `"${name}" has a wrong value`, pt: `"${name}" tem um valor errado` };
    }
  }
  const fault = Object.keys((config['faults'] ?? {}) as object).find(name => !isFaultName(name));
  return fault === undefined
    ? undefined
    : { en: `there is no fault "${fault}"`, pt: `não existe a falha "${fault}"` };
}

/** Tests for a list of records that have these texts, or for a function that makes one. */
function isListOf(...fields: readonly string[]): (value: unknown) => boolean {
  return value =>
    typeof value === 'function' ||
    (Array.isArray(value) &&
      value.every(
        record => isRecord(record) && fields.every(field => typeof record[field] === 'string'),
      ));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
