import { type Text } from '../../cli/command.js';
import { type BrokerDescription } from './broker-description.js';

/** What a field may hold. Each form is a regular expression that JSON Schema understands too. */
export const FORMS = {
  name: '^[A-Za-z0-9][\\w.-]*$',
  host: '^[A-Za-z0-9][\\w.-]*$',
  address: '^[A-Za-z0-9][\\w.-]*:[1-9]\\d{0,4}$',
  path: '^[^\\r\\n"\';{}#]*[^\\r\\n"\';{}#\\s]$',
  urlPath: '^(/[\\w.~-]+)+$',
} as const;

interface FieldOf {
  readonly name: keyof BrokerDescription;
  /** What it means, as a prompt and as the help of its flag. */
  readonly meaning: Text;
  /** Needed always, or only with another answer. */
  readonly required?: 'always' | 'scenario-b' | 'legacy';
}

/** One field of the description: the flags, the prompts and the schema come from this. */
export type Field = FieldOf &
  (
    | { readonly kind: 'choice'; readonly choices: readonly string[] }
    | { readonly kind: 'text'; readonly form: keyof typeof FORMS }
    | { readonly kind: 'list'; readonly form: keyof typeof FORMS; readonly least: number }
    | { readonly kind: 'number'; readonly least: number; readonly most: number }
    | { readonly kind: 'switch' }
  );

/** The flag of a field: `--public-name`; a list takes its flag several times. */
export function flagOf({ name, kind }: Field): string {
  const singular = kind === 'list' ? name.replace(/s$/, '') : name;
  return singular.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}
