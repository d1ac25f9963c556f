import { type Text } from '../../cli/command.js';
import { isFaultName } from '../faults/read-fault.js';

/** The settings, and whether one holds what its kind says. */
const settings: Readonly<Record<string, (value: unknown) => boolean>> = {
  session: isRecord,
  environments: value => Array.isArray(value) && value.every(name => typeof name === 'string'),
  rest: isRecord,
  onJsToAdvpl: isRecord,
  platformMessages: value => typeof value === 'boolean',
  faults: isRecord,
};

/**
 * What is wrong with the content of a configuration: nobody checks the types of the file, and a
 * setting with another name would do nothing, silently.
 * @returns undefined when nothing is
 */
export function configProblem(config: unknown): Text | undefined {
  if (!isRecord(config)) {
    return {
      en: 'it exports no object. Write export default defineHost({ … })',
      pt: 'ele não exporta um objeto. Escreva export default defineHost({ … })',
    };
  }
  const known = Object.keys(settings).join(', ');
  for (const [name, value] of Object.entries(config)) {
    if (name === '$schema' || value === undefined) continue;
    if (!Object.hasOwn(settings, name)) {
      return {
        en: `"${name}" is none of its settings: ${known}`,
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

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
