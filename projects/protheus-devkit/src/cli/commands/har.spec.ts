import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inTemporaryFolder } from '../../app-package/testing/temporary-folder.js';
import { assertHar } from '../../har/testing/assert-har.js';
import { PANEL_HAR } from '../../har/testing/sample-hars.js';
import { commandLine } from '../testing/command-line.js';

/** A HAR with a name that a command of the terminal hides in. */
const HAR = PANEL_HAR.replace(
  'Olá, Ana',
  'Maria Silva, 529.982.247-25, maria@cliente.com.br',
).replace('"_priority":"VeryHigh"', '"_priority":"\\u001b[2J"');

describe('protheus-devkit har view', () => {
  it('shows a HAR in the inspector until Ctrl+C', () =>
    inTemporaryFolder(async cwd => {
      await writeFile(join(cwd, 'a.har'), HAR);
      const stop = new AbortController();
      let entries: readonly { readonly kind: string; readonly url?: string }[] = [];
      const { code, err } = await commandLine(['har', 'view', 'a.har', '--no-open'], {
        cwd,
        signal: stop.signal,
        onOut: line => {
          const url = /^Inspector: (http:\S+)\/webapp\/#inspector$/.exec(line)?.[1];
          if (url === undefined) return;
          void fetch(`${url}/webapp/api/log`, { headers: { origin: url } })
            .then(response => response.json())
            .then(log => (entries = log as typeof entries))
            .finally(() => stop.abort());
        },
      });
      assert.deepEqual([code, err], [0, '']);
      const kinds = entries.map(({ kind }) => kind);
      assert.equal(kinds.filter(kind => kind === 'message').length, 2);
      assert.ok(entries.some(({ url }) => url?.endsWith('/customers?page=1')));
    }));

  it('says what is wrong with a file', () =>
    inTemporaryFolder(async cwd => {
      await writeFile(join(cwd, 'a.har'), '{"log":{}}');
      assert.match((await commandLine(['har', 'view', 'a.har'], { cwd })).err, /^PDK501: /);
      assert.match((await commandLine(['har', 'view', 'b.har'], { cwd })).err, /^PDK503: /);
      assert.equal((await commandLine(['har', 'view'], { cwd })).code, 2);
      assert.match((await commandLine(['har', 'diff'], { cwd })).err, /^PDK901: /);
    }));
});

describe('protheus-devkit har mask', () => {
  it('writes a copy, and prints what was replaced and what was left', () =>
    inTemporaryFolder(async cwd => {
      await writeFile(join(cwd, 'do cliente.har'), HAR);
      const { code, out } = await commandLine(['har', 'mask', 'do cliente.har'], { cwd });
      assert.equal(code, 0);
      assert.match(out, /^Replaced: \d+ names, 1 CPF and CNPJ, 1 e-mails, 0 amounts\./);
      const text = await readFile(join(cwd, 'do cliente-masked.har'), 'utf8');
      assertHar(JSON.parse(text));
      assert.doesNotMatch(text, /529\.982|cliente\.com/);
      assert.equal(await readFile(join(cwd, 'do cliente.har'), 'utf8'), HAR);
    }));

  it('prints JSON, in Portuguese too, and writes to the given file', () =>
    inTemporaryFolder(async cwd => {
      await writeFile(join(cwd, 'a.har'), HAR);
      const argv = ['har', 'mask', 'a.har', '--out', 'novo/b.har'];
      const { out } = await commandLine([...argv, '--json'], { cwd });
      const { ok, counts } = JSON.parse(out) as { ok: boolean; counts: { taxIds: number } };
      assert.deepEqual([ok, counts.taxIds], [true, 1]);
      assertHar(JSON.parse(await readFile(join(cwd, 'novo', 'b.har'), 'utf8')));
      const pt = await commandLine([...argv, '--language', 'pt'], { cwd });
      assert.match(pt.out, /^Trocados: /);
      const failed = await commandLine(['har', 'mask', 'c.har', '--json'], { cwd });
      assert.deepEqual([failed.code, JSON.parse(failed.out).error.code], [1, 'PDK503']);
    }));
});
