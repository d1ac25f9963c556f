import assert from 'node:assert/strict';
import { readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { writeAtomically } from './atomic-file.js';
import { type RenameOperations } from './rename-when-free.js';
import { inTemporaryFolder, writeTree } from './testing/temporary-folder.js';

/** Operations that fail for a while because another program has the old file open. */
function busyFile(times: number, code: string): RenameOperations & { readonly waited: number[] } {
  const waited: number[] = [];
  let left = times;
  return {
    waited,
    rename: (from, to) =>
      left-- > 0 ? Promise.reject(Object.assign(new Error(code), { code })) : rename(from, to),
    wait: milliseconds => Promise.resolve(waited.push(milliseconds)),
  };
}

function write(folder: string, operations?: RenameOperations): Promise<number> {
  return writeAtomically(
    join(folder, 'new', 'demo.app'),
    async handle => (await handle.write('content')).bytesWritten,
    operations,
  );
}

describe('writeAtomically', () => {
  it('creates the folder, writes the file and returns the result', () =>
    inTemporaryFolder(async folder => {
      assert.equal(await write(folder), 7);
      assert.equal(await readFile(join(folder, 'new', 'demo.app'), 'utf8'), 'content');
      assert.deepEqual(await readdir(join(folder, 'new')), ['demo.app']);
    }));

  for (const code of ['EPERM', 'EACCES', 'EBUSY']) {
    it(`retries with longer delays while Windows reports ${code}`, () =>
      inTemporaryFolder(async folder => {
        const operations = busyFile(4, code);
        await write(folder, operations);
        assert.deepEqual(operations.waited, [20, 50, 100, 200]);
        assert.deepEqual(await readdir(join(folder, 'new')), ['demo.app']);
      }));
  }

  it('throws PDK104 after some seconds, and leaves only the old file', () =>
    inTemporaryFolder(async folder => {
      await writeTree(folder, { 'new/demo.app': 'old' });
      const operations = busyFile(99, 'EPERM');
      await assert.rejects(write(folder, operations), { code: 'PDK104' });
      const total = operations.waited.reduce((sum, wait) => sum + wait, 0);
      assert.ok(total > 2000 && total < 5000, `${total} ms`);
      assert.equal(await readFile(join(folder, 'new', 'demo.app'), 'utf8'), 'old');
      assert.deepEqual(await readdir(join(folder, 'new')), ['demo.app']);
    }));

  it('does not retry after another error', () =>
    inTemporaryFolder(async folder => {
      const operations = busyFile(1, 'ENOSPC');
      await assert.rejects(write(folder, operations), { code: 'PDK104' });
      assert.deepEqual(operations.waited, []);
    }));

  it('removes the temporary file when writing fails', () =>
    inTemporaryFolder(async folder => {
      const failing = writeAtomically(join(folder, 'demo.app'), async handle => {
        await handle.write('half');
        throw new Error('interrupted');
      });
      await assert.rejects(failing, /interrupted/);
      assert.deepEqual(await readdir(folder), []);
    }));
});
