// What the tools for packages say of ours.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../test-support/root.js';
import { NAMES, tarballOf } from './unpacked.js';

const PUBLINT = join('publint', 'src', 'cli.js');
const ATTW = join('@arethetypeswrong', 'cli', 'dist', 'index.js');
const KNIP = join('knip', 'bin', 'knip.js');

/** Runs the program of an installed package. */
function tool(path: string, ...args: string[]): { code: number | null; said: string } {
  const program = join(root, 'node_modules', path);
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  return { code: status, said: stdout + stderr };
}

for (const name of NAMES) {
  describe(`the tarball of ${name}`, () => {
    it('is well made: publint --strict', () => {
      const { code, said } = tool(PUBLINT, 'run', tarballOf(name), '--strict');
      assert.equal(code, 0, said);
    });

    it('has types that are right for ES modules: attw', () => {
      const { code, said } = tool(ATTW, tarballOf(name), '--profile', 'esm-only');
      assert.equal(code, 0, said);
    });
  });
}

describe('the workspace', () => {
  it('has no file, export or dependency that nobody uses: knip', () => {
    const { code, said } = tool(KNIP, '--no-progress');
    assert.equal(code, 0, said);
  });
});
