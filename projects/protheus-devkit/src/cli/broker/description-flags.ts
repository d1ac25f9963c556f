import { type Field, flagOf } from '../../broker/init/field.js';
import { FIELDS } from '../../broker/init/fields.js';
import { type Flag, type FlagTable } from '../command.js';
import { DURATION, FILE } from '../common-flags.js';

/** The fields whose number is in seconds. */
const SECONDS: readonly Field['name'][] = ['idleTimeout', 'requestTimeout'];

/** The name of the value by the form of a text. */
const FORM_NAMES = {
  name: { en: 'name', pt: 'nome' },
  host: { en: 'name', pt: 'nome' },
  address: { en: 'machine:port', pt: 'máquina:porta' },
  path: FILE,
  urlPath: { en: 'path', pt: 'caminho' },
} as const;

/** @returns The flags of the fields of the description. */
export function descriptionFlags(): FlagTable {
  return Object.fromEntries(FIELDS.map(field => [flagOf(field), flagOfField(field)]));
}

function flagOfField(field: Field): Flag {
  const { meaning, name } = field;
  switch (field.kind) {
    case 'switch':
      return { kind: 'switch', meaning, negatable: true };
    case 'choice': {
      const { choices } = field;
      // Many choices would hide the flag: the completion has them all.
      const text = choices.length <= 2 ? choices.join('|') : '…';
      return { kind: 'text', meaning, value: { en: text, pt: text }, completes: choices };
    }
    case 'number':
      return SECONDS.includes(name)
        ? { kind: 'duration', meaning, value: DURATION }
        : { kind: 'text', meaning, value: { en: 'n', pt: 'n' } };
    default: {
      const aliases = name === 'environment' ? { aliases: ['env'] } : {};
      const multiple = field.kind === 'list';
      return { kind: 'text', meaning, value: FORM_NAMES[field.form], multiple, ...aliases };
    }
  }
}
