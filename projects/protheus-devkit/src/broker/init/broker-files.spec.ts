import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DevkitError } from '../../devkit-error.js';
import { parseIni } from '../ini/ini-document.js';
import { descriptions } from '../testing/descriptions.js';
import { type BrokerDescription } from './broker-description.js';
import { brokerFiles } from './broker-files.js';
import { checkGenerated } from './check-generated.js';
import { type GeneratedFile } from './generate.js';

const SMALL: BrokerDescription = {
  scenario: 'b',
  environment: 'producao',
  broker: '10.0.0.5:10000',
  servers: ['10.0.0.11:10001', '10.0.0.12:10001'],
  publicName: 'erp.exemplo.com.br',
};

function textOf(files: readonly GeneratedFile[], path: string) {
  return files.find(file => file.path === path)?.text ?? '';
}

/** @returns The files; undefined for a description that contradicts itself. */
function generateIfValid(description: BrokerDescription): readonly GeneratedFile[] | undefined {
  try {
    return brokerFiles(description);
  } catch (error) {
    assert.ok(error instanceof DevkitError && error.code === 'PDK302', String(error));
    return undefined;
  }
}

describe('brokerFiles', () => {
  it('passes its own check for any description, with only the warnings that the description causes', () => {
    let accepted = 0;
    fc.assert(
      fc.property(descriptions, description => {
        const files = generateIfValid(description);
        if (!files) return;
        accepted++;
        const findings = checkGenerated(files).findings.filter(
          one => one.severity !== 'information',
        );
        const unexpected = findings.filter(
          ({ code }) =>
            // The description sets the shipped certificate, and servers without SSL behind a proxy.
            !(code === 'PDK366' && !description.serverCertificate) &&
            !(code === 'PDK384' && description.secureServers === false),
        );
        assert.deepEqual(
          unexpected.map(({ code, place, message }) => [code, place, message.en]),
          [],
        );
      }),
      { numRuns: 400 },
    );
    assert.ok(accepted > 100, `only ${accepted} descriptions were valid`);
  });

  it('writes ASCII, and no comment after a value', () => {
    fc.assert(
      fc.property(descriptions, description => {
        const ascii = { ...description, certificate: 'tls/a.crt' };
        for (const { path, text } of generateIfValid(ascii) ?? []) {
          assert.match(text, /^[\n\r\x20-\x7e]*$/, path);
          if (!path.endsWith('.ini')) continue;
          const keys = parseIni(text).sections.flatMap(section => section.keys);
          assert.ok(keys.length > 0 && keys.every(key => key.comment === undefined));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('writes a comment above each key', () => {
    const files = brokerFiles({ ...SMALL, legacy: true, rootPath: 'C:\\data' });
    for (const { text } of files.filter(({ path }) => path.endsWith('.ini'))) {
      const { lines } = parseIni(text);
      const bare = lines.filter(
        (line, index) => line.kind === 'key' && lines[index - 1]?.kind !== 'comment',
      );
      assert.deepEqual(bare, []);
    }
  });

  it('keeps UNC paths, and writes CR LF for Windows', () => {
    const files = brokerFiles({ ...SMALL, legacy: true, rootPath: '\\\\servidor\\dados$' });
    const text = textOf(files, 'server-01/appserver.ini');
    assert.ok(!/[^\r]\n/.test(text));
    const ini = parseIni(text);
    assert.equal(ini.value('HTTP', 'Path'), '\\\\servidor\\dados$\\http-root');
    assert.equal(ini.value('producao', 'RootPath'), '\\\\servidor\\dados$');
  });

  it('writes the values of MV_GCTPURL and MV_BACKEND with the older set', () => {
    const old = { ...SMALL, scenario: 'a' as const, legacy: true, rootPath: 'C:\\data' };
    const direct = textOf(brokerFiles(old), 'server-02/appserver.ini');
    assert.match(direct, /; MV_GCTPURL com o conteudo http:\/\/10\.0\.0\.11:8080\r\n/);
    assert.match(direct, /; MV_BACKEND com o conteudo http:\/\/10\.0\.0\.11:8180\/rest\r\n/);
    const proxied = textOf(brokerFiles({ ...old, scenario: 'b' }), 'server-01/appserver.ini');
    assert.match(proxied, /; MV_GCTPURL com o conteudo https:\/\/erp\.exemplo\.com\.br\r\n/);
    assert.doesNotMatch(proxied, /^AllowOrigin/m);
  });

  it('writes the environments once, the main one first', () => {
    const files = brokerFiles({ ...SMALL, extraEnvironments: ['teste', 'PRODUCAO'] });
    const ini = parseIni(textOf(files, 'server-02/appserver.ini'));
    assert.equal(ini.value('General', 'App_Environment'), 'producao');
    assert.equal(ini.value('General', 'App_Environment_Extra'), 'producao,teste');
    assert.ok(ini.has('teste') && ini.named('producao').length === 1);
  });

  it('writes the URL of the scenario for the client', () => {
    const server = (description: BrokerDescription) =>
      parseIni(textOf(brokerFiles(description), 'smartclient.ini')).value('broker-ws', 'Server');
    assert.equal(server({ ...SMALL, scenario: 'a' }), 'http://10.0.0.5:10000');
    assert.equal(server(SMALL), 'https://erp.exemplo.com.br');
    assert.equal(server({ ...SMALL, publicPort: 8443 }), 'https://erp.exemplo.com.br:8443');
  });

  it("replaces localhost of a server by the broker's machine", () => {
    const conf = textOf(brokerFiles({ ...SMALL, servers: ['127.0.0.1:10001'] }), 'nginx.conf');
    assert.match(conf, /server 10\.0\.0\.5:10001;/);
  });

  it('quotes paths with blanks for the proxy, and writes / for \\', () => {
    const conf = textOf(
      brokerFiles({ ...SMALL, certificate: 'C:\\meus tls\\a.crt' }),
      'nginx.conf',
    );
    assert.match(conf, /ssl_certificate "C:\/meus tls\/a\.crt";/);
  });
});
