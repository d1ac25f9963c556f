import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { root } from '../../test-support/root.js';
import { forgetApplications } from './ng-new.js';
import { npmInstall } from './npm-program.js';

/** The folder of the workspaces, and of what is added to those that the Angular CLI writes. */
export const fixtures = join(root, 'e2e', 'fixtures', 'consumers');

/** The folder of the installations, which are reused between runs. */
const consumersCache = join(root, '.cache', 'consumers');

/**
 * Creates the workspace of a fixture and installs the packages of its lock. The installation is
 * reused; everything else is created again.
 *
 * @param flags Flags for npm; applications of this library need none.
 */
export async function installedWorkspace(name: string, ...flags: string[]): Promise<string> {
  const fixture = join(fixtures, name);
  const folder = join(consumersCache, name);
  const modules = join(folder, 'node_modules');
  const stamp = join(consumersCache, `${name}.stamp`);
  const lock = createHash('sha256')
    .update(readFileSync(join(fixture, 'package-lock.json')))
    .digest('hex');
  const isReusable =
    existsSync(modules) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lock;

  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (isReusable && name === 'node_modules') continue;
    rmSync(join(folder, name), { recursive: true, force: true });
  }
  cpSync(fixture, folder, { recursive: true });
  if (isReusable) {
    // npm does not replace a package of the same version: remove that of the last run.
    for (const name of ['ngx-protheus', 'protheus-devkit', '.package-lock.json']) {
      rmSync(join(modules, name), { recursive: true, force: true });
    }
    return folder;
  }
  rmSync(stamp, { force: true });
  forgetApplications(folder);
  // Not `npm ci`: it refuses locks that npm itself wrote without the optional packages of other
  // platforms. `npm install` uses the versions of the lock, too.
  const { code, output } = await npmInstall(['install', ...flags], folder);
  if (code !== 0) throw new Error(`npm install in ${name} ended with ${code}:\n${output}`);
  writeFileSync(stamp, lock);
  return folder;
}
