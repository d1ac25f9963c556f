import { DevkitError } from '../devkit-error.js';
import { type Severity } from '../findings/finding.js';

/** The setting of one rule in the configuration file. */
export interface RuleSetting {
  readonly severity: Severity | 'off' | undefined;
  readonly options: Readonly<Record<string, unknown>>;
}

/** The settings by the rule's name; a rule without a setting keeps its defaults. */
export type AppCheckConfig = ReadonlyMap<string, RuleSetting>;

/** The configuration file in the current folder. */
export const APP_CHECK_CONFIG_FILE = 'protheus.check.json';

/** @returns The error of a configuration that cannot be used. */
export function wrongConfig(path: string, en: string, pt: string, cause?: unknown): DevkitError {
  return new DevkitError(
    'PDK106',
    {
      en: `The configuration of the check, ${path}, cannot be used: ${en}.`,
      pt: `A configuração da verificação, ${path}, não pode ser usada: ${pt}.`,
    },
    cause,
  );
}
