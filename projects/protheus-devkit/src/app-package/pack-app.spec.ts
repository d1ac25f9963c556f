import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { DevkitError } from '../devkit-error.js';
import { memoryFile } from './memory-file.js';
import { packApp } from './pack-app.js';
import { packageContents } from './testing/package-contents.js';
import { inTemporaryFolder, writeTree } from './testing/temporary-folder.js';
import { readZip } from './zip-reader.js';

const build = {
  'index.html': '<!doctype html><html><head><base href="/"></head><body></body></html>',
  'main-ABCDEFGH.js': 'console.log(1)',
  'assets/data/appConfig.json': '{"api_baseUrl":"/"}',
  'assets/empty.txt': '',
};

function coded(code: string) {
  return (error: unknown): boolean => error instanceof DevkitError && error.code === code;
}

describe('packApp', () => {
  it('packs everything into one folder with the name of the package', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(join(cwd, 'dist/demo'), build);
      const result = await packApp({ folder: 'dist/demo', cwd });
      assert.equal(result.file, join(cwd, 'dist', 'demo.app'));
      assert.equal(result.name, 'demo');
      assert.equal(result.files, 4);
      const { name, files } = await packageContents(result.file);
      assert.equal(name, 'demo');
      assert.deepEqual(
        Object.fromEntries([...files].map(([path, bytes]) => [path, bytes.toString()])),
        build,
      );
    }));

  it('writes an entry for each folder before its content, also for empty folders', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(join(cwd, 'demo'), build);
      await mkdir(join(cwd, 'demo', 'empty'));
      const { file } = await packApp({ folder: 'demo', cwd });
      const names = (await readZip(file)).map(entry => entry.name);
      assert.deepEqual(names, [
        'demo/',
        'demo/assets/',
        'demo/assets/data/',
        'demo/empty/',
        'demo/assets/data/appConfig.json',
        'demo/assets/empty.txt',
        'demo/index.html',
        'demo/main-ABCDEFGH.js',
      ]);
    }));

  it('packs the browser folder under the name of its parent', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(join(cwd, 'dist/demo'), { '3rdpartylicenses.txt': 'MIT' });
      await writeTree(join(cwd, 'dist/demo/browser'), build);
      const outer = await packApp({ folder: 'dist/demo', cwd });
      const inner = await packApp({ folder: 'dist/demo/browser', cwd, out: 'inner/demo.app' });
      assert.deepEqual(outer.warnings, ['taken-from-browser-folder']);
      assert.deepEqual(inner.warnings, []);
      assert.equal(inner.name, 'demo');
      assert.deepEqual(await readFile(inner.file), await readFile(outer.file));
      assert.ok((await packageContents(outer.file)).files.has('index.html'));
    }));

  it('converts the name to lower case with a warning', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(join(cwd, 'Demo'), build);
      const result = await packApp({ folder: 'Demo', cwd });
      assert.equal(result.name, 'demo');
      assert.deepEqual(result.warnings, ['name-lower-cased']);
    }));

  it('warns when the file is named otherwise than the folder in it', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(join(cwd, 'demo'), build);
      const result = await packApp({ folder: 'demo', cwd, out: 'out/other.app' });
      assert.equal(result.name, 'demo');
      assert.deepEqual(result.warnings, ['file-name-differs']);
    }));

  for (const name of [
    'minha aplicação',
    'a.b',
    'a_env_b',
    '',
    '../x',
    'CON',
    'lpt1',
    'api',
    'preindex',
  ]) {
    it(`refuses the name "${name}"`, () =>
      inTemporaryFolder(async cwd => {
        await writeTree(join(cwd, 'demo'), build);
        await assert.rejects(packApp({ folder: 'demo', cwd, name }), coded('PDK101'));
      }));
  }

  it('writes the same bytes for the same input in every time zone', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(join(cwd, 'demo'), build);
      const script = `
        import { packApp } from ${JSON.stringify(new URL('pack-app.ts', import.meta.url).href)};
        await packApp({ folder: 'demo', out: process.env.TZ.replace('/', '-') + '.app' });`;
      const hashes = await Promise.all(
        ['America/Sao_Paulo', 'Pacific/Auckland'].map(async TZ => {
          const { status, stderr } = spawnSync(
            process.execPath,
            ['--import', import.meta.resolve('tsx'), '--input-type=module', '--eval', script],
            { cwd, env: { ...process.env, TZ }, encoding: 'utf8' },
          );
          assert.equal(status, 0, stderr);
          const bytes = await readFile(join(cwd, `${TZ.replace('/', '-')}.app`));
          return createHash('sha256').update(bytes).digest('hex');
        }),
      );
      assert.equal(hashes[0], hashes[1]);
    }));

  it('returns a content hash that sha256sum can confirm', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(join(cwd, 'demo'), build);
      const { contentHash } = await packApp({ folder: 'demo', cwd });
      const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
      const lines = Object.entries(build)
        .map(([path, content]) => `${path}\0${sha(content)}`)
        .sort()
        .map(line => line.split('\0'))
        .map(([path, hash]) => `${hash}  ${path}\n`);
      assert.equal(contentHash, sha(lines.join('')));
    }));

  it('packs edited files without changing the folder', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(join(cwd, 'demo'), build);
      const edits = new Map([
        ['index.html', memoryFile('index.html', Buffer.from('edited'))],
        ['main-ABCDEFGH.js', null],
      ]);
      const { file } = await packApp({ folder: 'demo', cwd, edits });
      const { files } = await packageContents(file);
      assert.equal(files.get('index.html')?.toString(), 'edited');
      assert.equal(files.has('main-ABCDEFGH.js'), false);
      assert.equal(await readFile(join(cwd, 'demo/index.html'), 'utf8'), build['index.html']);
    }));

  it('packs neither the package of an earlier run nor files of file managers', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(join(cwd, 'demo'), { ...build, '.DS_Store': 'x', 'assets/Thumbs.db': 'x' });
      const first = await packApp({ folder: 'demo', cwd, out: 'demo/demo.app' });
      const second = await packApp({ folder: 'demo', cwd, out: 'demo/demo.app' });
      assert.equal(second.contentHash, first.contentHash);
      assert.equal(second.files, 4);
    }));

  it('streams a large file without a data descriptor', () =>
    inTemporaryFolder(async cwd => {
      const large = Buffer.alloc(9 * 1024 * 1024);
      for (let at = 0; at < large.length; at += 4) large.writeUInt32LE((at * 2654435761) >>> 0, at);
      await writeTree(join(cwd, 'demo'), { ...build, 'video.bin': large });
      const { file } = await packApp({ folder: 'demo', cwd });
      assert.deepEqual((await packageContents(file)).files.get('video.bin'), large);
      const archive = await readFile(file);
      for (let at = archive.indexOf('PK\x03\x04'); at >= 0;) {
        assert.equal(archive.readUInt16LE(at + 6) & 8, 0);
        at = archive.indexOf('PK\x03\x04', at + 4);
      }
    }));

  const listers: [program: string, ...args: string[]][] = [
    ['unzip', '-Z', '-1'],
    ['7z', 'l', '-ba'],
    ['python3', '-m', 'zipfile', '-l'],
  ];
  for (const [program, ...args] of listers) {
    const { error } = spawnSync(program, ['--help'], { stdio: 'ignore' });
    it(`is listed by ${program}`, { skip: error ? 'not installed' : false }, () =>
      inTemporaryFolder(async cwd => {
        await writeTree(join(cwd, 'demo'), build);
        const { file } = await packApp({ folder: 'demo', cwd });
        const { status, stdout } = spawnSync(program, [...args, file], { encoding: 'utf8' });
        assert.equal(status, 0);
        const normalized = stdout.replaceAll('\\', '/');
        for (const path of [...Object.keys(build), 'assets/data']) {
          assert.ok(normalized.includes(`demo/${path}`), `${path} in\n${stdout}`);
        }
      }),
    );
  }

  it('reports progress up to the last byte', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(join(cwd, 'demo'), build);
      const seen: number[] = [];
      const { size } = await packApp({
        folder: 'demo',
        cwd,
        onProgress: ({ bytes, files, totalFiles, totalBytes }) => {
          seen.push(bytes);
          assert.equal(totalFiles, 4);
          assert.ok(files <= 4 && bytes <= totalBytes);
        },
      });
      assert.equal(seen.length, 4);
      assert.equal(seen.at(-1), size);
    }));

  it('leaves only the old package when it is interrupted', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(join(cwd, 'demo'), build);
      await writeTree(cwd, { 'out/demo.app': 'the old one' });
      const stop = new AbortController();
      const packing = packApp({
        folder: 'demo',
        cwd,
        out: 'out/demo.app',
        signal: stop.signal,
        onProgress: () => stop.abort(),
      });
      await assert.rejects(packing, { name: 'AbortError' });
      assert.deepEqual(await readdir(join(cwd, 'out')), ['demo.app']);
      assert.equal(await readFile(join(cwd, 'out/demo.app'), 'utf8'), 'the old one');
    }));

  it('throws a coded error for a missing or empty folder, and when the package cannot be written', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(join(cwd, 'demo'), build);
      await mkdir(join(cwd, 'empty'));
      await assert.rejects(packApp({ folder: 'nowhere', cwd }), coded('PDK102'));
      await assert.rejects(packApp({ folder: 'empty', cwd }), coded('PDK103'));
      const out = 'demo/index.html/demo.app';
      await assert.rejects(packApp({ folder: 'demo', cwd, out }), coded('PDK104'));
    }));

  it(
    'refuses links and names that another system does not allow',
    { skip: process.platform === 'win32' },
    () =>
      inTemporaryFolder(async cwd => {
        await writeTree(join(cwd, 'linked'), build);
        await symlink('/etc/passwd', join(cwd, 'linked', 'secret'));
        await assert.rejects(packApp({ folder: 'linked', cwd }), coded('PDK107'));
        await writeTree(join(cwd, 'named'), { ...build, 'a\\b.txt': '' });
        await assert.rejects(packApp({ folder: 'named', cwd }), coded('PDK107'));
      }),
  );
});
