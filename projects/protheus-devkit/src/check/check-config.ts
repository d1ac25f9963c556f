import { DevkitError } from '../devkit-error.js';
import { type Severity } from './finding.js';

/** What the configuration file says about one rule. */
export interface RuleSetting {
  readonly severity: Severity | 'off' | undefined;
  readonly options: Readonly<Record<string, unknown>>;
}

/** The settings by the rule's name; a rule that is not there keeps its own. */
export type CheckConfig = ReadonlyMap<string, RuleSetting>;

/** Looked for in the current folder. */
export const configFileName = 'protheus.check.json';

/** The configuration cannot be used. */
export const wrongConfig = (path: string, en: string, pt: string, cause?: unknown): DevkitError =>
  new DevkitError(
    'PDK106',
    {
      en: `The configuration of the check, ${path}, cannot be used: ${en}.`,
      pt: `A configuração da verificação, ${path}, não pode ser usada: ${pt}.`,
    },
    cause,
  );
