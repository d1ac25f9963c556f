import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../test-support/root.js';
import { npmProgram } from './npm-program.js';
import { runProgram } from './run-program.js';

/** The tarballs of the two packages, as npm would publish them. */
export interface PackedPackages {
  readonly library: string;
  readonly devkit: string;
}

/**
 * Packs the built packages for one test file: test files run in parallel. Not into the workspace,
 * whose path may have a blank: before Angular 21 `ng add` of a file ended the name at a blank.
 */
export async function packedPackages(): Promise<PackedPackages> {
  const folder = mkdtempSync(join(tmpdir(), 'packed-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const pack = async (name: string): Promise<string> => {
    const args = ['pack', '--silent', '--pack-destination', folder, join(root, 'dist', name)];
    const { code, output } = await runProgram(...npmProgram(args), folder);
    if (code !== 0) throw new Error(`npm pack of ${name} ended with ${code}:\n${output}`);
    const file = output.split(/\s+/).find(name => name.endsWith('.tgz'));
    if (!file) throw new Error(`npm pack of ${name} printed no file name:\n${output}`);
    return join(folder, file);
  };
  return { library: await pack('ngx-protheus'), devkit: await pack('protheus-devkit') };
}
