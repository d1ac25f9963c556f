// Builds an application of protheus-lib-core as it is, and after each of the two migrations.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { installPeer } from '../../test-support/installed-peer.js';
import { root } from '../../test-support/root.js';
import { withFileLock } from '../support/file-lock.js';

/** The application with protheus-lib-core, and after `migrate --alias` and `migrate`. */
export type Variant = 'published' | 'alias' | 'rewrite';

const LIBRARY = join(root, 'dist', 'ngx-protheus');
const SOURCE = join(root, 'e2e', 'apps', 'old-library');

/**
 * Builds the application unless its inputs are unchanged.
 *
 * @returns The folder of the build.
 */
export function buildPage(variant: Variant): string {
  const folder = join(root, 'dist', 'e2e', `old-library-${variant}`);
  return withFileLock(join(root, 'dist', 'e2e', 'old-library-build.lock'), () => {
    const stamp = join(folder, 'inputs.sha256');
    const current = hashOf([
      SOURCE,
      ...(variant === 'published'
        ? [join(root, 'bench', 'peer', 'package-lock.json')]
        : [join(LIBRARY, 'fesm2022'), join(LIBRARY, 'schematics')]),
    ]);
    if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== current) {
      buildInto(folder, variant);
      writeFileSync(stamp, current);
    }
    return join(folder, 'dist', 'browser');
  });
}

function buildInto(folder: string, variant: Variant): void {
  if (variant === 'published') installPeer();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(SOURCE, folder, { recursive: true });
  if (variant !== 'published') {
    // Relative: the CLI cuts the name of a collection at a blank, and then knows none of its options.
    const collection = relative(folder, join(LIBRARY, 'schematics', 'collection.json'));
    const migrate = `${collection.replaceAll('\\', '/')}:migrate`;
    ng(folder, 'generate', migrate, ...(variant === 'alias' ? ['--alias'] : []));
  }
  const options = variant === 'published' ? ['--configuration=published'] : [];
  ng(folder, 'build', '--progress=false', ...options);
}

function ng(cwd: string, ...args: string[]): void {
  const program = join(root, 'node_modules', '@angular', 'cli', 'bin', 'ng.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`ng ${args.join(' ')} in ${cwd}\n${stdout}\n${stderr}`);
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesIn)) hash.update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
}
