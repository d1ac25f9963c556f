import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DevkitError } from '../../devkit-error.js';
import { type ConfigFile, readConfigFile } from './config-file.js';

const OF_CONFIGURATION = /\.(?:ini|conf|crt|cer|pem)$/i;
const DEPTH = 3;

/**
 * Reads the files of an installation. A folder stands for the configuration files in it and in the
 * folders below.
 *
 * @throws DevkitError PDK300 when a path cannot be read, PDK303 when nothing is recognised.
 */
export async function readConfigFiles(paths: readonly string[]): Promise<readonly ConfigFile[]> {
  const files: ConfigFile[] = [];
  for (const path of paths) {
    for (const file of await filesOf(path)) {
      files.push(readConfigFile(file, await reading(file, () => readFile(file))));
    }
  }
  if (files.every(({ role }) => role === 'unknown')) throw nothingRecognised(paths);
  return files;
}

async function filesOf(path: string, depth = DEPTH): Promise<readonly string[]> {
  const entry = await reading(path, () => stat(path));
  if (!entry.isDirectory()) return [path];
  const files: string[] = [];
  const entries = await reading(path, () => readdir(path, { withFileTypes: true }));
  for (const inside of entries) {
    const below = join(path, inside.name);
    if (!inside.isDirectory()) {
      if (OF_CONFIGURATION.test(inside.name)) files.push(below);
    } else if (depth > 0) {
      files.push(...(await filesOf(below, depth - 1)));
    }
  }
  return files.sort();
}

async function reading<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    throw new DevkitError(
      'PDK300',
      {
        pt: `Não foi possível ler ${path} (${code}). Confira o caminho e se você tem permissão de leitura.`,
        en: `${path} cannot be read (${code}). Check the path and that you may read it.`,
      },
      cause,
    );
  }
}

function nothingRecognised(paths: readonly string[]): DevkitError {
  return new DevkitError('PDK303', {
    pt: `Nada em ${paths.join(', ')} é um appserver.ini, um smartclient.ini ou a configuração de um proxy (nginx ou Apache).`,
    en: `Nothing in ${paths.join(', ')} is an appserver.ini, a smartclient.ini or a proxy's configuration (nginx or Apache).`,
  });
}
