import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inTemporaryFolder } from '../../app-package/testing/temporary-folder.js';
import { fakeInstallation, testCertificate } from '../../broker/testing/fake-installation.js';
import { commandLine } from '../testing/command-line.js';

async function doctor(cwd: string, args: readonly string[]) {
  const { code, out, err } = await commandLine(['doctor', ...args, '--language', 'pt'], { cwd });
  return { code, text: out || err };
}

describe('protheus-devkit doctor', () => {
  it('prints findings with their place, message and solution, and exits with 1', () =>
    inTemporaryFolder(async cwd => {
      const names = ['erp.exemplo.com.br'];
      const tls = await testCertificate({ names });
      await writeFile(join(cwd, 'ca.pem'), tls.cert);
      const headers = { 'x-frame-options': 'DENY' };
      const server = await fakeInstallation({ '/webapp/': [200, headers] }, { tls, upgrade: '/' });
      const common = ['--connect', '127.0.0.1', '--ca', 'ca.pem'];
      try {
        const url = `https://erp.exemplo.com.br:${server.port}`;
        const { code, text } = await doctor(cwd, [url, ...common]);
        assert.equal(code, 1);
        assert.match(text, /^erro {2}PDK380 {2}page {2}\S+\/webapp\/ {2}x-frame-options$/m);
        assert.match(text, /Não verificado \(informe um aplicativo com --app <nome>\): PDK396/);
        assert.match(text, /1 erro, 0 avisos\.$/);
        const json = JSON.parse((await doctor(cwd, [url, ...common, '--json'])).text) as {
          url: string;
          exitCode: number;
        };
        assert.deepEqual([json.url, json.exitCode], [url, 1]);
      } finally {
        await server.close();
      }
    }));

  it('exits with 2 for a URL that cannot be reached, or a file that cannot be read', () =>
    inTemporaryFolder(async cwd => {
      const server = await fakeInstallation({});
      await server.close();
      const gone = await doctor(cwd, [`http://127.0.0.1:${server.port}`]);
      assert.equal(gone.code, 2);
      assert.match(gone.text, /PDK305/);
      const file = await doctor(cwd, ['erp', '--ca', 'nada.pem']);
      assert.equal(file.code, 2);
      assert.match(file.text, /PDK300/);
    }));

  it('rejects anything but one URL and a time-out that is a number', async () => {
    for (const [args, error] of [
      [[], 'PDK908'],
      [['a', 'b'], 'PDK908'],
      [['a', '--timeout', 'x'], 'PDK902'],
      [['a', '--timeout', '0s'], 'PDK902'],
      [['a', '--timeout', '--app'], 'PDK907'],
    ] as const) {
      const { code, text } = await doctor('.', args);
      assert.deepEqual([code, text.slice(0, 6)], [2, error], args.join(' '));
    }
  });
});
