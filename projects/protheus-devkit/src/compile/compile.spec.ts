import assert from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inTemporaryFolder } from '../app-package/testing/temporary-folder.js';
import { compile } from './compile.js';
import { COMPILES, planOf, targetOf, writeStandIn } from './testing/stand-in.js';

const PASSWORD = 'çenha-9f2;#x';

/** What this process left in the temporary folder. */
async function leftovers(): Promise<readonly string[]> {
  const names = await readdir(tmpdir());
  return names.filter(name => name.startsWith(`protheus-compile-${process.pid}-`));
}

describe('compile', { skip: process.platform === 'win32' }, () => {
  it('compiles each file, with a script that only this user can read and that is gone afterwards', () =>
    inTemporaryFolder(async folder => {
      const report = join(folder, 'visto.json');
      const path = await writeStandIn(
        folder,
        `writeFileSync(${JSON.stringify(report)}, JSON.stringify({
          psw: Buffer.from(value('psw'), 'latin1').toString('base64'),
          mode: statSync(file).mode & 0o777,
          folder: statSync(require('node:path').dirname(file)).mode & 0o777,
          argv: process.argv.slice(2),
          env: Object.values(process.env),
        }));${COMPILES}`,
      );
      const lines: string[] = [];
      const result = await compile({ path, origin: 'option' }, planOf(), {
        password: PASSWORD,
        silence: 10_000,
        onLine: line => lines.push(line),
      });
      assert.equal(result.error, undefined);
      assert.deepEqual(
        result.files.map(({ isCompiled }) => isCompiled),
        [true, true],
      );
      assert.ok(lines.length > 5, 'the lines arrive while it runs');
      const seen = JSON.parse(await readFile(report, 'utf8')) as {
        psw: string;
        mode: number;
        folder: number;
        argv: string[];
        env: string[];
      };
      assert.equal(Buffer.from(seen.psw, 'base64').toString('latin1'), PASSWORD);
      assert.deepEqual([seen.mode, seen.folder], [0o600, 0o700]);
      assert.equal(
        [...seen.argv, ...seen.env].some(text => text.includes(PASSWORD)),
        false,
      );
      assert.deepEqual(await leftovers(), []);
    }));

  it('writes the patch under the wanted name, in a folder that did not exist', () =>
    inTemporaryFolder(async folder => {
      const path = await writeStandIn(
        folder,
        `${COMPILES}
        writeFileSync(value('saveLocal') + '/tttp120.ptm', 'patch');
        print('[LOG] Patch generated successfully.');`,
      );
      const patch = join(folder, 'saída', 'vendas.ptm');
      const result = await compile({ path, origin: 'option' }, planOf({ patch }), {
        password: PASSWORD,
        silence: 10_000,
      });
      assert.equal(result.patch, patch);
      assert.equal(await readFile(patch, 'utf8'), 'patch');
    }));

  it('says that no patch was written, though everything is compiled', () =>
    inTemporaryFolder(async folder => {
      const path = await writeStandIn(folder, COMPILES);
      const patch = join(folder, 'vendas.ptm');
      const result = await compile({ path, origin: 'option' }, planOf({ patch }), {
        password: PASSWORD,
        silence: 10_000,
      });
      assert.equal(result.error?.code, 'PDK614');
      await assert.rejects(stat(patch));
    }));

  it('ends a program that says nothing, and leaves no file', () =>
    inTemporaryFolder(async folder => {
      const path = await writeStandIn(folder, 'setTimeout(() => undefined, 60_000);');
      const result = await compile({ path, origin: 'option' }, planOf(), {
        password: PASSWORD,
        silence: 300,
      });
      assert.equal(result.error?.code, 'PDK607');
      assert.deepEqual(await leftovers(), []);
    }));

  it('ends at once when it is aborted, and leaves no file', () =>
    inTemporaryFolder(async folder => {
      const path = await writeStandIn(
        folder,
        'print("started"); setTimeout(() => undefined, 60_000);',
      );
      const stop = new AbortController();
      await compile({ path, origin: 'option' }, planOf(), {
        password: PASSWORD,
        silence: 60_000,
        onLine: () => stop.abort(),
        signal: stop.signal,
      });
      assert.deepEqual(await leftovers(), []);
    }));

  it('repeats no password that the program prints', () =>
    inTemporaryFolder(async folder => {
      const path = await writeStandIn(
        folder,
        `print('[ERROR] Authentication failed: ' + value('user') + ' segredo-longo um.prw');`,
      );
      const lines: string[] = [];
      const result = await compile({ path, origin: 'option' }, planOf(), {
        password: 'segredo-longo',
        silence: 10_000,
        onLine: line => lines.push(line),
      });
      assert.equal(result.error?.code, 'PDK608');
      assert.equal(
        JSON.stringify([lines, result, result.error?.text]).includes('segredo-longo'),
        false,
      );
    }));

  it('names a program that cannot be started', () =>
    inTemporaryFolder(async folder => {
      const server = { path: join(folder, 'nada'), origin: 'option' } as const;
      await assert.rejects(
        compile(server, planOf({ target: targetOf() }), { password: PASSWORD, silence: 1_000 }),
        /PDK616/,
      );
    }));
});
