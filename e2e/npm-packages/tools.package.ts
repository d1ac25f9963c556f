// The findings of publint, attw and knip.
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
function tool(path: string, ...args: string[]): { code: number | null; output: string } {
  const program = join(root, 'node_modules', path);
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  return { code: status, output: stdout + stderr };
}

for (const name of NAMES) {
  describe(`the tarball of ${name}`, () => {
    it('has no findings of publint --strict', () => {
      const { code, output } = tool(PUBLINT, 'run', tarballOf(name), '--strict');
      assert.equal(code, 0, output);
    });

    it('has correct types for ES modules: no findings of attw', () => {
      const { code, output } = tool(ATTW, tarballOf(name), '--profile', 'esm-only');
      assert.equal(code, 0, output);
    });
  });
}

describe('the workspace', () => {
  it('has no unused file, export or dependency: no findings of knip', () => {
    const { code, output } = tool(KNIP, '--no-progress');
    assert.equal(code, 0, output);
  });
});
