import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inTemporaryFolder, writeTree } from '../app-package/testing/temporary-folder.js';
import { brokerRules } from '../broker/rules/index.js';
import { fakeInstallation } from '../broker/testing/fake-installation.js';
import { exampleBroker, exampleSmartclientA } from '../broker/testing/totvs-example.js';
import { appRules } from '../check/rules/index.js';
import { smallApp } from '../host/testing/with-host.js';
import { type Language } from '../text.js';
import { commands } from './commands/index.js';
import { completionTable } from './completion/completion-table.js';
import { commandLine } from './testing/command-line.js';
import { linesOfOther } from './testing/other-language.js';

const LOCALES = { pt: 'pt_BR.UTF-8', en: 'en_US.UTF-8' } as const;

const INIT = [
  ...['broker', 'init', '--scenario', 'b', '--environment', 'producao', '--broker', '10.0.0.5:1'],
  ...['--server', '10.0.0.11:10001', '--public-name', 'erp.exemplo.com.br', '--force'],
];

/** Command lines that end by themselves, in a folder with the files below. */
const LINES: readonly (readonly string[])[] = [
  [],
  ['--help'],
  ['help', 'broker'],
  ...commands.map(({ name }) => ['help', ...name.split(' ')]),
  ...['broker', 'doctor', 'explain', 'completion'].map(name => [name]),
  ['broker', 'check'],
  ['hots'],
  ['deploy'],
  ['broker', 'chekc'],
  ['host', '--prot', '1'],
  ['host', '--port'],
  ['host', '--port', 'x'],
  ['host', '--open=yes'],
  ['host', '--date', '31/12/2026'],
  ['host', '--branches', '0'],
  ['host', '--fault', 'slow'],
  ['host', '--fault', 'late-answer=x'],
  ['host', '--rest', 'http://x/'],
  ['host', 'nowhere'],
  ['host', '--address', '0.0.0.0', 'nowhere'],
  ['check', '--language', 'xx'],
  ['check', 'a', 'b'],
  ['check', 'dist/demo'],
  ['check', 'dist/bad'],
  ['check', 'bad.app'],
  ['check', 'nowhere'],
  ['check', 'dist/bad', '--config', 'broken.json'],
  ['package', 'dist/demo', '--out', 'Other.app'],
  ['package', 'dist/bad'],
  ['package', 'dist/bad', '--fix'],
  ['package', 'nowhere'],
  ['package', 'dist/demo', '--name', 'a b'],
  INIT,
  [...INIT, '--legacy', '--root-path', 'C:\\dados', '--out', 'legacy'],
  ['broker', 'init', '--scenario', 'c'],
  ['broker', 'init', '--from', 'broken.json'],
  ['broker', 'check', 'protheus-broker', 'legacy'],
  ['broker', 'check', 'protheus-broker', '--map'],
  ['broker', 'check', 'wrong'],
  ['broker', 'check', 'broken.json'],
  ['broker', 'check', 'nowhere.ini'],
  ['doctor', 'ftp://erp'],
  ['doctor', 'http://127.0.0.1:9', '--ca', 'nowhere.pem'],
  ['doctor', 'a', '--timeout', 'soon'],
  ['explain', 'PDK999'],
  ['explain', 'ERESOLEV'],
  ['explain', 'licença'],
  ['explain', '-'],
  ['completion', 'fish'],
  ['new', 'dist'],
  ['new', 'a b'],
  ['new', 'x', '--angular', '16'],
  ['new', 'x', '--package-manager', 'cnpm'],
];

const FILES: Readonly<Record<string, string>> = {
  ...smallApp,
  'dist/bad/index.html':
    '<script src="/main.js"></script><script src="https://cdn.example.com/x.js"></script>',
  'dist/bad/Main.js': 'fetch("http://10.0.0.1:8080/rest/api");',
  'dist/bad/assets/data/appconfig.json': '{"apiBaseUrl": "http://erp:8080/rest", }',
  'bad.app': 'PK but no zip',
  'broken.json': '{',
  'wrong/appserver.ini': exampleBroker.replace('WEBSOCKET=1', 'WEBSOCKET=0'),
  'wrong/smartclient.ini': exampleSmartclientA,
};

/** What a message quotes of others: the reason of a JSON parser, which is English in Node. */
function withoutQuotations(text: string): string {
  return text.replace(/(?:JSON válido|valid JSON)[^]*?(?=\n|$)/g, '');
}

function assertLanguage(text: string, language: Language, of: string): void {
  assert.deepEqual(linesOfOther(withoutQuotations(text), language), [], of);
}

describe('the language of every command', () => {
  for (const language of ['pt', 'en'] as const) {
    it(`is the one of the system in every output: ${language}`, () =>
      inTemporaryFolder(async cwd => {
        await writeTree(cwd, FILES);
        for (const argv of LINES) {
          const { out, err } = await commandLine(argv, { cwd, env: { LANG: LOCALES[language] } });
          assert.ok(out + err !== '', argv.join(' '));
          assertLanguage(`${out}\n${err}`, language, argv.join(' '));
        }
      }));

    it(`is the one of the system in what a running host and doctor print: ${language}`, () =>
      inTemporaryFolder(async cwd => {
        await writeTree(cwd, FILES);
        const stop = new AbortController();
        const argv = ['host', 'dist/demo', '--port', '0', '--address', '0.0.0.0'];
        const remote = ['--rest', 'http://127.0.0.1:9/rest', '--user', 'maria'];
        const host = await commandLine([...argv, ...remote], {
          cwd,
          columns: 80,
          env: { LANG: LOCALES[language], PROTHEUS_PASSWORD: 'x' },
          signal: stop.signal,
          onOut: line => /exemplo|sample/.test(line) && stop.abort(),
        });
        assert.match(host.out, /webapp/);
        assertLanguage(`${host.out}\n${host.err}`, language, 'host');

        const server = await fakeInstallation({ '/': [200, {}, ''] });
        const doctor = await commandLine(
          ['doctor', `http://127.0.0.1:${server.port}`, '--app', 'demo', '--timeout', '1s'],
          { cwd, env: { LANG: LOCALES[language] } },
        );
        await server.close();
        assert.match(doctor.out, /PDK394/);
        assertLanguage(`${doctor.out}\n${doctor.err}`, language, 'doctor');
      }));

    it(`is one in the titles of the rules and in what a shell offers: ${language}`, async () => {
      for (const { meta } of [...appRules, ...brokerRules])
        assertLanguage(meta.title[language], language, meta.code);
      for (const { summary, flags } of await completionTable(commands, language)) {
        for (const text of [summary, ...flags.map(({ meaning }) => meaning)])
          assertLanguage(text, language, text);
      }
    });
  }
});

describe('linesOfOther', () => {
  it('finds a line of the other language among lines of the own', () => {
    for (const line of ['Nothing was written.', '  --port <n>  the port', '3 errors, 0 warnings.'])
      assert.deepEqual(linesOfOther(`Nada foi gravado.\n${line}`, 'pt'), [line]);
    for (const line of [
      'Nenhum problema encontrado.',
      'não foi possível ler x',
      'O que fazer: veja',
    ])
      assert.deepEqual(linesOfOther(`Nothing was written.\n${line}`, 'en'), [line]);
  });

  it('takes names, flags, paths and quotations for no words', () => {
    for (const line of [
      'PDK128  absolute-base-url  assets/data/appconfig.json:1:17  api_baseUrl',
      'npx protheus-devkit host --open',
      '  --environment <nome>  o ambiente',
      'Não existe o comando "not found". Você quis dizer --config-file?',
    ])
      assert.deepEqual(linesOfOther(line, 'pt'), []);
  });
});
