import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { APP_CHECK_CONFIG_FILE, type AppCheckConfig, wrongConfig } from './check-config.js';

/**
 * Reads the configuration of the check.
 *
 * @param cwd The folder of `protheus.check.json`, and of a relative `file`.
 * @param file The file, when it is given by name; it must exist.
 * @throws DevkitError PDK106 when the file is missing, is not JSON, or names a rule or option that does not exist.
 */
export async function readAppCheckConfig(cwd: string, file?: string): Promise<AppCheckConfig> {
  const path = resolve(cwd, file ?? APP_CHECK_CONFIG_FILE);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    if (missing && file === undefined) return new Map();
    throw wrongConfig(path, 'the file cannot be read', 'o arquivo não pode ser lido', cause);
  }
  // Imported here: without a configuration the rules and their parsers are not loaded.
  const { parseCheckConfig } = await import('./parse-check-config.js');
  return parseCheckConfig(text, path);
}
