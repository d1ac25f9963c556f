// Builds the test application with one of the two libraries.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPeer } from '../../test-support/installed-peer.js';
import { root } from '../../test-support/root.js';
import { withFileLock } from '../support/file-lock.js';

/**
 * Builds the application unless its inputs are unchanged. Both test files do this in parallel: the
 * second one waits for the installation and the build of the first.
 *
 * @returns The folder of the build.
 */
export function buildDifferential(library: 'published' | 'ours'): string {
  const folder = join(root, 'dist', 'e2e', `differential-${library}`);
  return withFileLock(join(root, 'dist', 'e2e', 'differential-build.lock'), () => {
    buildInto(folder, library);
    return folder;
  });
}

function buildInto(folder: string, library: 'published' | 'ours'): void {
  const app = join(root, 'e2e', 'apps', 'differential');
  const bundles = join(root, 'dist', 'ngx-protheus', 'fesm2022');
  const inputs = [
    join(app, 'angular.json'),
    ...filesIn(join(app, 'src')),
    ...(library === 'published'
      ? [join(root, 'bench', 'peer', 'package-lock.json')]
      : ['ngx-protheus.mjs', 'ngx-protheus-compat.mjs'].map(name => join(bundles, name))),
  ];
  const stamp = join(folder, 'inputs.sha256');
  const current = hashOf(inputs);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return;
  if (library === 'published') installPeer();
  const ng = join(root, 'node_modules', '@angular', 'cli', 'bin', 'ng.js');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [ng, 'build', 'differential', `--configuration=${library}`, '--progress=false'],
    { cwd: app, encoding: 'utf8' },
  );
  if (status !== 0)
    throw new Error(`The test application does not build with ${library}.\n${stdout}\n${stderr}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(stamp, current);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map(name => join(folder, name));
}

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}
