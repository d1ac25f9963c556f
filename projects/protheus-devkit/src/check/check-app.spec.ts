import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { packApp } from '../app-package/pack-app.js';
import { makeZip, type ZipTestEntry } from '../app-package/testing/make-zip.js';
import { inTemporaryFolder, writeTree } from '../app-package/testing/temporary-folder.js';
import { checkApp } from './check-app.js';
import { page } from './testing/run-rule.js';

/** The content of a correct build; the packages below contain it in the forms that users produce. */
const build = {
  'index.html': page('<script src="main.js"></script>'),
  'main.js': 'fetch("/api/crm/v1/customers")',
  'assets/data/appconfig.json': '{"api_baseUrl": "/"}',
};

function named(rename: (path: string) => string): ZipTestEntry[] {
  return Object.entries(build).map(([path, content]) => ({ name: rename(path), content }));
}

const broken: Record<string, [entries: ZipTestEntry[], codes: string[]]> = {
  'zipped from inside the folder': [named(path => path), ['PDK121']],
  'zipped with dist/ above the folder': [named(path => `dist/demo/${path}`), ['PDK121']],
  'zipped by Compress-Archive': [named(path => `demo\\${path.replaceAll('/', '\\')}`), ['PDK111']],
  'zipped with the browser folder': [named(path => `demo/browser/${path}`), ['PDK120']],
  'zipped with an upper-case folder': [named(path => `Demo/${path}`), ['PDK121']],
  'zipped under another name': [named(path => `demo2/${path}`), ['PDK121']],
  'zipped on a Mac': [
    [...named(path => `demo/${path}`), { name: '__MACOSX/demo/._index.html', content: 'x' }],
    ['PDK121'],
  ],
  'zipped without the page': [[{ name: 'demo/readme.txt', content: 'x' }], ['PDK120']],
  'packed correctly, with explicit folders': [
    [{ name: 'demo/' }, { name: 'demo/assets/' }, ...named(path => `demo/${path}`)],
    [],
  ],
  'packed correctly, without explicit folders': [named(path => `demo/${path}`), []],
};

async function codesOf(path: string): Promise<string[]> {
  return (await checkApp(path, new Map())).findings.map(({ code }) => code);
}

describe('checkApp', () => {
  for (const [title, [entries, codes]] of Object.entries(broken)) {
    it(`reports ${codes.join(', ') || 'nothing'} for a package that was ${title}`, () =>
      inTemporaryFolder(async folder => {
        const file = join(folder, 'demo.app');
        await writeFile(file, await makeZip(entries));
        assert.deepEqual(await codesOf(file), codes);
      }));
  }

  it('reports nothing for a package that packApp wrote, and counts its files', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(join(cwd, 'demo'), build);
      const { file, size } = await packApp({ folder: 'demo', cwd });
      assert.deepEqual(await checkApp(file, new Map()), {
        findings: [],
        files: 3,
        size,
        libraries: [],
        skipped: [],
      });
      assert.deepEqual(await codesOf(join(cwd, 'demo')), []);
    }));

  it('reports a damaged file that no rule reads', () =>
    inTemporaryFolder(async cwd => {
      const picture = 'a picture '.repeat(9);
      const entries = [...named(path => `demo/${path}`), { name: 'demo/a.png', content: picture }];
      const archive = await makeZip(entries);
      const at = archive.indexOf('demo/a.png') + 'demo/a.png'.length + 2;
      archive[at] = (archive[at] as number) ^ 0xff;
      await writeFile(join(cwd, 'demo.app'), archive);
      assert.deepEqual(await codesOf(join(cwd, 'demo.app')), ['PDK110']);
    }));

  it('reports an empty folder, and throws PDK102 for a missing one', () =>
    inTemporaryFolder(async cwd => {
      assert.deepEqual(await codesOf(cwd), ['PDK103']);
      await assert.rejects(checkApp(join(cwd, 'nowhere'), new Map()), { code: 'PDK102' });
    }));
});
