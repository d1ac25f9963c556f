import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { configFileName, wrongConfig, type CheckConfig } from './check-config.js';

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
