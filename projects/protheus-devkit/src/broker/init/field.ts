import { type LocalizedText } from '../../text.js';
import { type BrokerDescription } from './broker-description.js';

/** The forms of a text field, as regular expressions that are also valid in JSON Schema. */
export const FORMS = {
  name: '^[A-Za-z0-9][\\w.-]*$',
  host: '^[A-Za-z0-9][\\w.-]*$',
  address: '^[A-Za-z0-9][\\w.-]*:[1-9]\\d{0,4}$',
  path: '^[^\\r\\n"\';{}#]*[^\\r\\n"\';{}#\\s]$',
  urlPath: '^(/[\\w.~-]+)+$',
} as const;

interface FieldOf {
  readonly name: keyof BrokerDescription;
  /** The meaning, for the question and the help of the flag. */
  readonly meaning: LocalizedText;
  /** When the field is required. */
  readonly required?: 'always' | 'scenario-b' | 'legacy';
}

/** One field of the description, from which flags, questions and schema are generated. */
export type Field = FieldOf &
  (
    | { readonly kind: 'choice'; readonly choices: readonly string[] }
    | { readonly kind: 'text'; readonly form: keyof typeof FORMS }
    | { readonly kind: 'list'; readonly form: keyof typeof FORMS; readonly least: number }
    | { readonly kind: 'number'; readonly least: number; readonly most: number }
    | { readonly kind: 'switch' }
  );

/** @returns The flag of a field, as `public-name`; the flag of a list is repeated. */
export function flagOf({ name, kind }: Field): string {
  const singular = kind === 'list' ? name.replace(/s$/, '') : name;
  return singular.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}
