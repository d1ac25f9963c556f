import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DevkitError } from '../../devkit-error.js';
import { type BrokerConfigFile, readBrokerConfigFile } from './config-file.js';

const CONFIG_FILE = /\.(?:(?:ini|conf)(?:\.(?:template|tpl|j2|example|dist))?|crt|cer|pem)$/i;
/** Debian's folders of sites have files without an extension. */
const SITES_FOLDER = /^sites-(?:enabled|available)$/i;
const MAX_DEPTH = 3;

/**
 * Reads the configuration files of an installation.
 *
 * @param paths Files, and folders with configuration files, to three levels below.
 *
 * @throws DevkitError PDK300 when a path cannot be read, PDK303 when no file is a configuration.
 */
export async function readBrokerConfigFiles(
  paths: readonly string[],
): Promise<readonly BrokerConfigFile[]> {
  const files: BrokerConfigFile[] = [];
  for (const path of paths) {
    for (const file of await filesOf(path)) {
      files.push(readBrokerConfigFile(file, await orUnreadable(file, () => readFile(file))));
    }
  }
  if (files.every(({ role }) => role === 'unknown' || role === 'other'))
    throw noConfiguration(paths);
  return files;
}

async function filesOf(path: string, depth = MAX_DEPTH): Promise<readonly string[]> {
  const entry = await orUnreadable(path, () => stat(path));
  if (!entry.isDirectory()) return [path];
  const files: string[] = [];
  const entries = await orUnreadable(path, () => readdir(path, { withFileTypes: true }));
  for (const inside of entries) {
    const below = join(path, inside.name);
    if (!inside.isDirectory()) {
      const isSite = SITES_FOLDER.test(basename(path)) && !inside.name.includes('.');
      if (isSite || CONFIG_FILE.test(inside.name)) files.push(below);
    } else if (depth > 0) {
      files.push(...(await filesOf(below, depth - 1)));
    }
  }
  return files.sort();
}

async function orUnreadable<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    throw new DevkitError(
      'PDK300',
      {
        pt: `Não foi possível ler ${path} (${code}). Verifique o caminho e a permissão de leitura.`,
        en: `${path} cannot be read (${code}). Check the path and the permission to read it.`,
      },
      cause,
    );
  }
}

function noConfiguration(paths: readonly string[]): DevkitError {
  return new DevkitError('PDK303', {
    pt: `Nada em ${paths.join(', ')} é um appserver.ini, um smartclient.ini ou a configuração de um proxy (nginx ou Apache).`,
    en: `Nothing in ${paths.join(', ')} is an appserver.ini, a smartclient.ini or a proxy's configuration (nginx or Apache).`,
  });
}
