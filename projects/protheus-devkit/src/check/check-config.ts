import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
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

/**
 * Reads the configuration of the check.
 *
 * @param cwd Where to look.
 * @param file A file given by name; it must exist.
 * @throws DevkitError PDK106 when the file is missing, is no JSON, or names what does not exist.
 */
export async function readCheckConfig(cwd: string, file?: string): Promise<CheckConfig> {
  const path = resolve(cwd, file ?? configFileName);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    if (missing && file === undefined) return new Map();
    throw wrongConfig(path, 'the file cannot be read', 'o arquivo não pode ser lido', cause);
  }
  // The rules and their parsers are loaded only by whoever configures them.
  const { parseCheckConfig } = await import('./parse-check-config.js');
  return parseCheckConfig(text, path);
}

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
