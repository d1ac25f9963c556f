import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DevkitError } from '../devkit-error.js';
import { packApp } from './pack-app.js';
import { readAppPackage, type ReadAppPackageOptions } from './read-app-package.js';
import { makeZip, type ZipTestEntry } from './testing/make-zip.js';
import { packageContents } from './testing/package-contents.js';
import { inTemporaryFolder, writeTree } from './testing/temporary-folder.js';

const refused: Record<string, [code: string, entries: ZipTestEntry[]]> = {
  'backslashes, as Compress-Archive wrote them': [
    'PDK111',
    [{ name: 'demo\\index.html', content: 'x' }],
  ],
  'a path to the parent folder': ['PDK112', [{ name: 'demo/../../x', content: 'x' }]],
  'an absolute path': ['PDK112', [{ name: '/demo/index.html', content: 'x' }]],
  'a drive letter': ['PDK112', [{ name: 'C:/demo/index.html', content: 'x' }]],
  'an alternate data stream': ['PDK112', [{ name: 'demo/index.html:x', content: 'x' }]],
  'a control character': ['PDK112', [{ name: 'demo/a\u001b[2J', content: 'x' }]],
  'an empty segment': ['PDK112', [{ name: 'demo//x', content: 'x' }]],
  'one name twice': [
    'PDK113',
    [
      { name: 'demo/x', content: 'a' },
      { name: 'demo/x', content: 'b' },
    ],
  ],
  'a file that is a folder too': [
    'PDK113',
    [
      { name: 'demo/x', content: 'a' },
      { name: 'demo/x/', content: '' },
    ],
  ],
  'a symbolic link': ['PDK114', [{ name: 'demo/x', content: '/etc/passwd', mode: 0o120777 }]],
  'files without a top folder': ['PDK117', [{ name: 'index.html', content: 'x' }]],
  'two top folders': [
    'PDK117',
    [
      { name: 'demo/index.html', content: 'x' },
      { name: '__MACOSX/x', content: 'x' },
    ],
  ],
  'no entries': ['PDK117', []],
};

/** Reads a package whole. Returns the code of the error, or `accepted`. */
async function rejection(
  source: string | Uint8Array,
  options: ReadAppPackageOptions = { inMemory: true },
): Promise<string> {
  try {
    await readAppPackage(source, options);
  } catch (error) {
    if (error instanceof DevkitError) return error.code;
    throw error;
  }
  return 'accepted';
}

describe('readAppPackage', () => {
  for (const [title, [code, entries]] of Object.entries(refused)) {
    it(`refuses ${title} (${code})`, async () => {
      assert.equal(await rejection(await makeZip(entries)), code);
    });
  }

  it('refuses a file with the path of a folder that has files', async () => {
    const archive = await makeZip([
      { name: 'demo/x', content: 'a' },
      { name: 'demo/x/y', content: 'b' },
    ]);
    assert.equal(await rejection(archive), 'PDK113');
  });

  it('unpacks neither more than the limits nor more than the size of an entry', async () => {
    const zeros = new Uint8Array(1_000_000);
    const large = await makeZip([{ name: 'demo/x', content: zeros }]);
    const limits = { maxBytes: 999_999, maxEntries: 10 };
    assert.equal(await rejection(large, { limits }), 'PDK115');
    const liar = await makeZip([{ name: 'demo/x', content: zeros, claimedSize: 10 }]);
    assert.equal(await rejection(liar, { inMemory: true, limits }), 'PDK110');
    const crowd = await makeZip([...'abcdefghijk'].map(name => ({ name: `demo/${name}` })));
    assert.equal(await rejection(crowd, { limits }), 'PDK115');
  });

  it('unpacks each file when it is read, or all at once in memory', async () => {
    const archive = await makeZip([
      { name: 'demo/index.html', content: 'page' },
      { name: 'demo/bad.bin', content: 'xxxx', claimedSize: 3 },
    ]);
    const { name, files } = await readAppPackage(archive);
    assert.equal(name, 'demo');
    assert.equal((await files.get('index.html')?.read())?.toString(), 'page');
    await assert.rejects(files.get('bad.bin')?.read() ?? Promise.resolve(), { code: 'PDK110' });
    await assert.rejects(readAppPackage(archive, { inMemory: true }), { code: 'PDK110' });
  });

  it('refuses a file that is not a zip or cannot be read', async () => {
    assert.equal(await rejection(Buffer.from('Rar!')), 'PDK110');
    assert.equal(await rejection(Buffer.alloc(0)), 'PDK110');
    assert.equal(await rejection('no such file.app'), 'PDK102');
  });

  it('refuses an archive with bytes before or after it, or a directory that hides a file', async () => {
    const archive = await makeZip([
      { name: 'demo/a', content: 'a' },
      { name: 'demo/b', content: 'b' },
    ]);
    const junk = Buffer.from('junk');
    assert.equal(await rejection(Buffer.concat([archive, junk])), 'PDK110');
    assert.equal(await rejection(Buffer.concat([junk, archive])), 'PDK110');
    const hiding = Buffer.from(archive);
    hiding.writeUInt16LE(1, archive.length - 12);
    assert.equal(await rejection(hiding), 'PDK110');
  });

  it('returns the content of every packed folder', async () => {
    const segment = fc.stringMatching(/^[a-zA-Z0-9 ._çãé-]{1,12}$/).filter(
      // Windows drops trailing dots and blanks, and a name that differs in case is the same there.
      name => !/^[. ]|[. ]$/.test(name) && name === name.toLowerCase(),
    );
    const path = fc.array(segment, { minLength: 1, maxLength: 3 }).map(parts => parts.join('/'));
    const trees = fc
      .dictionary(path, fc.uint8Array({ maxLength: 2000 }), { minKeys: 1, maxKeys: 8 })
      .filter(tree => {
        const paths = Object.keys(tree);
        return !paths.some(one => paths.some(other => other.startsWith(`${one}/`)));
      });
    await fc.assert(
      fc.asyncProperty(trees, tree =>
        inTemporaryFolder(async cwd => {
          await writeTree(join(cwd, 'tree'), tree);
          const { files } = await packageContents((await packApp({ folder: 'tree', cwd })).file);
          assert.deepEqual([...files.keys()].sort(), Object.keys(tree).sort());
          for (const [name, bytes] of files) {
            assert.ok(bytes.equals(tree[name] as Uint8Array), name);
          }
        }),
      ),
      { numRuns: 60 },
    );
  });

  it('returns the same content or throws a coded error when a byte is flipped', async () => {
    await inTemporaryFolder(async cwd => {
      await writeTree(join(cwd, 'demo'), {
        'index.html': '<base href="/">'.repeat(20),
        'assets/é.txt': 'accent',
        'assets/empty': '',
      });
      const archive = await readFile((await packApp({ folder: 'demo', cwd })).file);
      const tree = (await packageContents(archive)).files;
      let same = 0;
      let refusals = 0;
      for (let at = 0; at < archive.length; at++) {
        for (const mask of [0x01, 0x08, 0x80, 0xff]) {
          const flipped = Buffer.from(archive);
          flipped[at] = (flipped[at] as number) ^ mask;
          try {
            assert.deepEqual((await packageContents(flipped)).files, tree, `byte ${at} ^ ${mask}`);
            same++;
          } catch (error) {
            if (!(error instanceof DevkitError)) throw error;
            refusals++;
          }
        }
      }
      assert.ok(same > 0 && refusals > same, `${same} same, ${refusals} refused`);
    });
  });

  it('returns a content or throws a coded error for any bytes', async () => {
    const archive = await makeZip([{ name: 'demo/index.html', content: 'x'.repeat(100) }]);
    const cuts = fc.tuple(fc.nat(archive.length), fc.nat(archive.length), fc.uint8Array());
    await fc.assert(
      fc.asyncProperty(cuts, async ([from, to, insert]) => {
        const bytes = Buffer.concat([archive.subarray(0, from), insert, archive.subarray(to)]);
        assert.match(await rejection(bytes), /^(accepted|PDK11\d)$/);
      }),
      { numRuns: 300 },
    );
  });
});
