import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../test-support/root.js';
import { npmInstall } from './npm-program.js';

const fixtures = join(root, 'e2e', 'fixtures', 'consumers');

/** Where the installations are kept between runs. */
const consumersCache = join(root, '.cache', 'consumers');

/**
 * A workspace of one Angular major as its fixture says, with what its lock names installed. The
 * installation is kept; everything else is made anew.
 *
 * @param flags What npm has to be told; nothing for every application of this library.
 */
export async function installedWorkspace(name: string, ...flags: string[]): Promise<string> {
  const fixture = join(fixtures, name);
  const folder = join(consumersCache, name);
  const modules = join(folder, 'node_modules');
  const stamp = join(consumersCache, `${name}.stamp`);
  const lock = createHash('sha256')
    .update(readFileSync(join(fixture, 'package-lock.json')))
    .digest('hex');
  const isKept = existsSync(modules) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lock;

  mkdirSync(folder, { recursive: true });
  for (const made of ['projects', 'dist', '.angular', ...(isKept ? [] : ['node_modules'])]) {
    rmSync(join(folder, made), { recursive: true, force: true });
  }
  cpSync(fixture, folder, { recursive: true });
  if (isKept) {
    // npm takes a package of the same version for the same package: the last run's must go.
    for (const left of ['ngx-protheus', 'protheus-devkit', '.package-lock.json']) {
      rmSync(join(modules, left), { recursive: true, force: true });
    }
    return folder;
  }
  rmSync(stamp, { force: true });
  // Not `npm ci`: it refuses locks that npm itself wrote without the optional packages of other
  // platforms. The lock pins the versions all the same.
  const { code, output } = await npmInstall(['install', ...flags], folder);
  if (code !== 0) throw new Error(`npm install in ${name} ended with ${code}:\n${output}`);
  writeFileSync(stamp, lock);
  return folder;
}
