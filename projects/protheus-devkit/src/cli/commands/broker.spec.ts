import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inTemporaryFolder, writeTree } from '../../app-package/testing/temporary-folder.js';
import { exampleBroker, exampleSmartclientA } from '../../broker/testing/totvs-example.js';
import { type Language } from '../../text.js';
import { commandLine } from '../testing/command-line.js';

async function broker(cwd: string, args: readonly string[], language: Language = 'en') {
  const { code, out, err } = await commandLine(['broker', ...args, '--language', language], {
    cwd,
  });
  return { code, text: [out, err].filter(Boolean).join('\n') };
}

async function assertError(result: ReturnType<typeof broker>, code: string): Promise<void> {
  const { text } = await result;
  assert.ok(text.startsWith(`${code}: `), text);
}

const B = [
  ...['init', '--scenario', 'b', '--environment', 'producao', '--broker', '10.0.0.5:10000'],
  ...['--server', '10.0.0.11:10001', '--server', '10.0.0.12:10001'],
  ...['--public-name', 'erp.exemplo.com.br'],
];

describe('protheus-devkit broker', () => {
  it('writes files in which its own check finds no error', () =>
    inTemporaryFolder(async cwd => {
      const init = await broker(cwd, B);
      assert.equal(init.code, 0);
      assert.deepEqual((await readdir(join(cwd, 'protheus-broker'))).sort(), [
        ...['broker', 'broker.json', 'nginx.conf', 'server-01', 'server-02', 'smartclient.ini'],
      ]);
      const check = await broker(cwd, ['check', 'protheus-broker']);
      assert.equal(check.code, 0, check.text);
      assert.match(check.text, /No problem found\.$/);
    }));

  it('replaces existing files only with --force, and writes nothing otherwise', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(cwd, { 'conf/smartclient.ini': 'mine' });
      await assertError(broker(cwd, [...B, '--out', 'conf']), 'PDK301');
      assert.deepEqual(await readdir(join(cwd, 'conf')), ['smartclient.ini']);
      assert.equal((await broker(cwd, [...B, '--out', 'conf', '--force'])).code, 0);
      const text = await readFile(join(cwd, 'conf', 'smartclient.ini'), 'latin1');
      assert.match(text, /Server=https:\/\/erp\.exemplo\.com\.br/);
      const left = (await readdir(join(cwd, 'conf'))).filter(name => name.endsWith('.tmp'));
      assert.deepEqual(left, []);
    }));

  it('writes the same files again from its description file', () =>
    inTemporaryFolder(async cwd => {
      await broker(cwd, B);
      const from = ['init', '--from', 'protheus-broker/broker.json', '--out', 'again'];
      assert.equal((await broker(cwd, from)).code, 0);
      const [one, other] = await Promise.all(
        ['protheus-broker', 'again'].map(folder => readFile(join(cwd, folder, 'nginx.conf'))),
      );
      assert.deepEqual(one, other);
    }));

  it('prefers a flag to the description file', () =>
    inTemporaryFolder(async cwd => {
      await broker(cwd, B);
      await broker(cwd, [
        ...['init', '--from', 'protheus-broker/broker.json', '--out', 'x', '--proxy', 'apache'],
      ]);
      assert.ok((await readdir(join(cwd, 'x'))).includes('apache.conf'));
    }));

  it('prints the parameters of the older set', () =>
    inTemporaryFolder(async cwd => {
      const { text } = await broker(cwd, [...B, '--legacy', '--root-path', 'C:\\data'], 'pt');
      assert.match(text, /MV_GCTPURL = https:\/\/erp\.exemplo\.com\.br\n/);
      assert.match(text, /MV_BACKEND = https:\/\/erp\.exemplo\.com\.br\/rest\n/);
    }));

  it('rejects a description with an error, a file that is not JSON, and a missing file', () =>
    inTemporaryFolder(async cwd => {
      await assertError(broker(cwd, ['init', '--scenario', 'c']), 'PDK302');
      await writeFile(join(cwd, 'x.json'), '{');
      await assertError(broker(cwd, ['init', '--from', 'x.json']), 'PDK302');
      await assertError(broker(cwd, ['init', '--from', 'y.json']), 'PDK300');
      await assertError(broker(cwd, ['list']), 'PDK901');
      await assertError(broker(cwd, ['check']), 'PDK908');
    }));

  it('exits with 1 and prints file, line and key when the files contradict each other', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(cwd, {
        'appserver.ini': exampleBroker.replace('WEBSOCKET=1', 'WEBSOCKET=0'),
        'smartclient.ini': exampleSmartclientA,
      });
      const files = ['check', 'appserver.ini', 'smartclient.ini'];
      const { code, text } = await broker(cwd, files, 'pt');
      assert.equal(code, 1);
      assert.match(
        text,
        /^erro {2}PDK340 {2}websocket-mismatch {2}appserver\.ini:13 {2}CLIENT_IS_WEBSOCKET$/m,
      );
      assert.match(text, /O que fazer: Escreva CLIENT_IS_WEBSOCKET=1/);
      assert.match(text, /Não verificado \(falta informar o appserver\.ini dos servidores/);
      const json = JSON.parse((await broker(cwd, [...files, '--json'])).text) as {
        exitCode: number;
        findings: Record<string, unknown>[];
        notChecked: { code: string }[];
        files: unknown;
      };
      assert.equal(json.exitCode, 1);
      assert.deepEqual(Object.keys(json.findings[0] ?? {}), [
        ...['code', 'rule', 'severity', 'file', 'line', 'column', 'key'],
        ...['message', 'solution', 'fixable', 'source'],
      ]);
      assert.ok(json.notChecked.some(({ code }) => code === 'PDK357'));
      assert.deepEqual(json.files, [
        { path: 'appserver.ini', role: 'broker' },
        { path: 'smartclient.ini', role: 'smartclient' },
      ]);
    }));

  it('says what each file is, and draws the installation with --map', () =>
    inTemporaryFolder(async cwd => {
      await broker(cwd, B);
      await writeTree(cwd, { 'protheus-broker/dbaccess.ini': '[General]\nLicenseServer=x\n' });
      const check = await broker(cwd, ['check', 'protheus-broker'], 'pt');
      assert.match(check.text, /^protheus-broker\/dbaccess\.ini: DBAccess, não verificado$/m);
      assert.match(check.text, /^protheus-broker\/server-01\/.*: servidor do ERP, balanceado$/m);
      const map = await broker(cwd, ['check', 'protheus-broker', '--map'], 'pt');
      assert.equal(map.code, 0);
      assert.match(map.text, /REMOTE_SERVER_01 -> 10\.0\.0\.11:10001 .*server-01.* ou .*server-02/);
      assert.match(map.text, /^flowchart LR$/m);
      const json = await broker(cwd, ['check', 'protheus-broker', '--map', '--json']);
      const { edges } = JSON.parse(json.text) as { edges: unknown[] };
      assert.equal(edges.length, 6, json.text);
    }));

  it('exits with 2 when a file is missing or no file is a configuration', () =>
    inTemporaryFolder(async cwd => {
      const missing = await broker(cwd, ['check', 'nada.ini'], 'pt');
      assert.equal(missing.code, 2);
      assert.match(missing.text, /PDK300: Não foi possível ler/);
      await writeFile(join(cwd, 'a.txt'), 'texto');
      const unknown = await broker(cwd, ['check', 'a.txt']);
      assert.equal(unknown.code, 2);
      assert.match(unknown.text, /PDK303/);
    }));
});
