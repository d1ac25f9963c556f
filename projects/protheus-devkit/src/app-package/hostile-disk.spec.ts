import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { platform } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { packWarnings } from '../cli/report/pack-summary.js';
import { writeAtomically } from './atomic-file.js';
import { packApp } from './pack-app.js';
import { temporaryFileOf } from './temporary-file.js';
import { packageContents } from './testing/package-contents.js';
import { inTemporaryFolder, writeTree } from './testing/temporary-folder.js';

function failure(code: string, syscall: string): Error {
  return Object.assign(new Error(code), { code, syscall });
}

const PAGE = { 'build/index.html': '<base href="/">' };

describe('a disk that does not take a file', () => {
  for (const code of ['ENOSPC', 'EDQUOT', 'EIO', 'EFBIG', 'EROFS']) {
    it(`is PDK104 for ${code}, and the old file stays`, () =>
      inTemporaryFolder(async folder => {
        const file = join(folder, 'demo.app');
        await writeFile(file, 'old');
        const write = writeAtomically(file, async handle => {
          await handle.write('half');
          throw failure(code, 'write');
        });
        await assert.rejects(write, { code: 'PDK104', message: new RegExp(code) });
        assert.equal(await readFile(file, 'utf8'), 'old');
        assert.deepEqual(await readdir(folder), ['demo.app']);
      }));
  }

  it('is PDK104 in a process that may write no more', { skip: platform() !== 'linux' }, () =>
    inTemporaryFolder(async folder => {
      await writeTree(folder, PAGE);
      const { randomBytes } = await import('node:crypto');
      await writeFile(join(folder, 'build/a.bin'), randomBytes(300_000));
      await mkdir(join(folder, 'dist'));
      await writeFile(join(folder, 'dist/demo.app'), 'old');
      const source = new URL('pack-app.ts', import.meta.url).href;
      const script = `
        import { packApp } from ${JSON.stringify(source)};
        process.on('SIGXFSZ', () => undefined);
        await packApp({ folder: 'build', name: 'demo', cwd: ${JSON.stringify(folder)} })
          .catch(error => console.log(error.code));
        process.exit();
      `;
      const file = join(folder, 'run.mts');
      await writeFile(file, script);
      const command = `ulimit -f 64; exec "${process.execPath}" --import tsx "${file}"`;
      assert.equal(execFileSync('bash', ['-c', command], { encoding: 'utf8' }), 'PDK104\n');
      assert.equal(await readFile(join(folder, 'dist/demo.app'), 'utf8'), 'old');
      assert.deepEqual(await readdir(join(folder, 'dist')), ['demo.app']);
    }),
  );

  it('is PDK104 when the folder is removed meanwhile', () =>
    inTemporaryFolder(async folder => {
      const file = join(folder, 'dist', 'demo.app');
      const write = writeAtomically(file, async () =>
        rm(join(folder, 'dist'), { recursive: true }),
      );
      await assert.rejects(write, { code: 'PDK104' });
      assert.deepEqual(await readdir(folder), []);
    }));
});

describe('a folder that changes while it is packed', () => {
  for (const [kind, size] of [
    ['small', 10],
    ['large', 5 * 1024 * 1024],
  ] as const) {
    it(`is PDK904 when a ${kind} file vanishes, and the old package stays`, () =>
      inTemporaryFolder(async cwd => {
        const files = Array.from({ length: 30 }, (_, index) => [`build/f${index + 10}.js`, 'x']);
        await writeTree(cwd, { ...PAGE, ...Object.fromEntries(files), 'dist/demo.app': 'old' });
        const last = join(cwd, 'build/z.bin');
        await writeFile(last, Buffer.alloc(size, 'x'));
        let removing: Promise<void> | undefined;
        const packing = packApp({
          folder: 'build',
          name: 'demo',
          cwd,
          onProgress: () => {
            removing ??= rm(last);
          },
        });
        await assert.rejects(packing, { code: 'PDK904', message: /z\.bin.*ENOENT/ });
        await removing;
        assert.equal(await readFile(join(cwd, 'dist/demo.app'), 'utf8'), 'old');
        assert.deepEqual(await readdir(join(cwd, 'dist')), ['demo.app']);
      }));
  }

  it('is PDK904 when a file may not be read', { skip: process.getuid?.() === 0 }, () =>
    inTemporaryFolder(async cwd => {
      await writeTree(cwd, { ...PAGE, 'build/a.js': 'x' });
      await chmod(join(cwd, 'build/a.js'), 0);
      const packing = packApp({ folder: 'build', name: 'demo', cwd });
      await assert.rejects(packing, { code: 'PDK904', message: /EACCES/ });
    }),
  );
});

describe('what is no file', { skip: platform() === 'win32' }, () => {
  it('is skipped with a note: a named pipe, a socket', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(cwd, { ...PAGE, 'build/a/b.js': 'x' });
      execFileSync('mkfifo', [join(cwd, 'build/a/pipe.js')]);
      const server = createServer().listen(join(cwd, 'build/s.sock'));
      await once(server, 'listening');
      const packed = await packApp({ folder: 'build', name: 'demo', cwd });
      server.close();
      assert.deepEqual([...packed.skipped].sort(), ['a/pipe.js', 's.sock']);
      const [note] = packWarnings(packed, 'en');
      assert.match(note ?? '', /^note .*a\/pipe\.js/);
      const names = [...(await packageContents(packed.file)).files.keys()];
      assert.ok(names.some(name => name.endsWith('b.js')));
      assert.ok(!names.some(name => /pipe|sock/.test(name)), names.join());
    }));
});

describe('the temporary file of a killed run', () => {
  it('is removed by the next run, and no other file', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(cwd, PAGE);
      const source = new URL('pack-app.ts', import.meta.url).href;
      const script = join(cwd, 'run.mts');
      await writeFile(
        script,
        `import { packApp } from ${JSON.stringify(source)};
        setInterval(() => undefined, 1000);
        await packApp({ folder: 'build', name: 'demo', cwd: ${JSON.stringify(cwd)},
          beforeCommit: new Promise(() => undefined), onProgress: () => console.log('packing') });`,
      );
      const child = spawn(process.execPath, ['--import', 'tsx', script]);
      await once(child.stdout, 'data');
      const dist = join(cwd, 'dist');
      const [left] = await readdir(dist);
      assert.match(left ?? '', /^\.demo\.app\..*\.tmp$/);
      // It is still written: it stays.
      const running = await readdirAfterPacking(cwd, 'first');
      assert.ok(running.includes(left as string));
      child.kill('SIGKILL');
      await once(child, 'close');
      const others = [
        '.demo.app.tmp',
        '.demo.app.1-2-3.tmp',
        '.env.0123ab-1-01234567.bak',
        'a.tmp',
      ];
      for (const name of others) await writeFile(join(dist, name), 'of someone else');
      await mkdir(join(dist, '.demo.app.0123ab-1-01234567.tmp'));
      const foreign = temporaryFileOf(join(dist, 'demo.app')).replace(/[\da-f]{6}-\d+/, '0123ab-1');
      await writeFile(foreign, 'of another machine');
      const names = await readdirAfterPacking(cwd, 'second');
      assert.ok(!names.includes(left as string), names.join());
      for (const name of [...others, '.demo.app.0123ab-1-01234567.tmp']) {
        assert.ok(names.includes(name), name);
      }
      assert.ok(names.includes(foreign.slice(dist.length + 1)));
    }));
});

/** Packs in a process of its own, as the command does. @returns the names in the folder of the package */
async function readdirAfterPacking(cwd: string, name: string): Promise<readonly string[]> {
  const source = new URL('pack-app.ts', import.meta.url).href;
  const script = join(cwd, `${name}.mts`);
  await writeFile(
    script,
    `import { packApp } from ${JSON.stringify(source)};
    await packApp({ folder: 'build', name: ${JSON.stringify(name)}, cwd: ${JSON.stringify(cwd)} });`,
  );
  execFileSync(process.execPath, ['--import', 'tsx', script]);
  return readdir(join(cwd, 'dist'));
}
