// The application that the tests control (`e2e/apps`), built once for all of them.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../test-support/root.js';
import { withFileLock } from './file-lock.js';

/**
 * With zone.js, or without; with the messages for developers; or the application without a screen
 * that sends many requests.
 */
export type Flavour = 'zone' | 'zoneless' | 'development' | 'bulk-requests';

const NAMES: Readonly<Record<Flavour, string>> = {
  zone: 'probe',
  zoneless: 'probe-zoneless',
  development: 'probe-development',
  'bulk-requests': 'bulk-requests',
};

/**
 * Builds the probe unless it is newer than its sources and the library. Test files run in parallel:
 * the second one waits for the build of the first. So does another flavour, because all of them
 * share the cache of the Angular CLI.
 */
export function buildProbe(flavour: Flavour): string {
  const folder = join(root, 'dist', 'e2e', NAMES[flavour]);
  return withFileLock(join(root, 'dist', 'e2e', 'probe-build.lock'), () => {
    if (!isFresh(folder)) build(flavour, folder);
    return folder;
  });
}

function isFresh(folder: string): boolean {
  const library = join(root, 'dist', 'ngx-protheus', 'fesm2022', 'ngx-protheus.mjs');
  const sources = join(root, 'e2e', 'apps', 'src');
  const inputs = [library, ...readdirSync(sources).map(name => join(sources, name))];
  const newest = Math.max(...inputs.map(path => statSync(path).mtimeMs));
  return (statSync(stampOf(folder), { throwIfNoEntry: false })?.mtimeMs ?? 0) >= newest;
}

/** Written last: an aborted build has none. */
function stampOf(folder: string): string {
  return join(folder, 'built');
}

function build(flavour: Flavour, folder: string): void {
  const ng = join(root, 'node_modules', '@angular', 'cli', 'bin', 'ng.js');
  const options = flavour === 'zone' ? [] : [`--configuration=${flavour}`];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [ng, 'build', 'probe', '--progress=false', ...options],
    { cwd: join(root, 'e2e', 'apps'), encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The probe does not build.\n${stdout}\n${stderr}`);
  writeFileSync(stampOf(folder), '');
}
