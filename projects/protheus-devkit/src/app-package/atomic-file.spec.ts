import assert from 'node:assert/strict';
import { readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { writeAtomically, type Placing } from './atomic-file.js';
import { inTemporaryFolder, writeTree } from './testing/temporary-folder.js';

/** A file system on which another program holds the old file for a while. */
function held(times: number, code: string): Placing & { readonly waited: number[] } {
  const waited: number[] = [];
  let left = times;
  return {
    waited,
    rename: (from, to) =>
      left-- > 0 ? Promise.reject(Object.assign(new Error(code), { code })) : rename(from, to),
    wait: milliseconds => Promise.resolve(waited.push(milliseconds)),
  };
}

const write = (folder: string, placing?: Placing): Promise<number> =>
  writeAtomically(
    join(folder, 'new', 'demo.app'),
    async handle => (await handle.write('content')).bytesWritten,
    placing,
  );

describe('writeAtomically', () => {
  it('makes the folder, writes the file and gives back the result', () =>
    inTemporaryFolder(async folder => {
      assert.equal(await write(folder), 7);
      assert.equal(await readFile(join(folder, 'new', 'demo.app'), 'utf8'), 'content');
      assert.deepEqual(await readdir(join(folder, 'new')), ['demo.app']);
    }));

  for (const code of ['EPERM', 'EACCES', 'EBUSY']) {
    it(`tries again, waiting longer each time, while Windows answers ${code}`, () =>
      inTemporaryFolder(async folder => {
        const placing = held(4, code);
        await write(folder, placing);
        assert.deepEqual(placing.waited, [20, 50, 100, 200]);
        assert.deepEqual(await readdir(join(folder, 'new')), ['demo.app']);
      }));
  }

  it('gives up after some seconds, and leaves the old file and no other', () =>
    inTemporaryFolder(async folder => {
      await writeTree(folder, { 'new/demo.app': 'old' });
      const placing = held(99, 'EPERM');
      await assert.rejects(write(folder, placing), { code: 'PDK104' });
      const total = placing.waited.reduce((sum, wait) => sum + wait, 0);
      assert.ok(total > 2000 && total < 5000, `${total} ms`);
      assert.equal(await readFile(join(folder, 'new', 'demo.app'), 'utf8'), 'old');
      assert.deepEqual(await readdir(join(folder, 'new')), ['demo.app']);
    }));

  it('does not try again where that cannot help', () =>
    inTemporaryFolder(async folder => {
      const placing = held(1, 'ENOSPC');
      await assert.rejects(write(folder, placing), { code: 'PDK104' });
      assert.deepEqual(placing.waited, []);
    }));

  it('removes what was written when the writing fails', () =>
    inTemporaryFolder(async folder => {
      const failing = writeAtomically(join(folder, 'demo.app'), async handle => {
        await handle.write('half');
        throw new Error('interrupted');
      });
      await assert.rejects(failing, /interrupted/);
      assert.deepEqual(await readdir(folder), []);
    }));
});
