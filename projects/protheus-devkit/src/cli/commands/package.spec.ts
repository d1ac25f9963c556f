import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { packageContents } from '../../app-package/testing/package-contents.js';
import { inTemporaryFolder, writeTree } from '../../app-package/testing/temporary-folder.js';
import { page } from '../../check/testing/run-rule.js';
import { main } from '../main.js';

const build = {
  'index.html': page('<script src="main.js"></script>'),
  'main.js': 'fetch("/api/crm/v1/customers")',
  'assets/data/appconfig.json': '{"api_baseUrl": "/"}',
};

interface CommandResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in a folder. */
function run(cwd: string, ...argv: string[]): Promise<CommandResult> {
  return runUntil(new AbortController().signal, cwd, ...argv);
}

async function runUntil(
  signal: AbortSignal,
  cwd: string,
  ...argv: string[]
): Promise<CommandResult> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(argv, {
    cwd,
    env: { LANG: 'pt_BR.UTF-8' },
    out: line => void out.push(line),
    err: line => void err.push(line),
    signal,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('protheus-devkit package', () => {
  it('writes the package and prints the next steps', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(join(cwd, 'dist/demo'), build);
      const { code, out, err } = await run(cwd, 'package', 'dist/demo');
      assert.equal(code, 0);
      assert.equal(err, '');
      assert.match(out, /demo\.app\n {2}arquivos {4}3\n {2}tamanho +[\d,]+ kB\n {2}compactado /);
      assert.match(out, /sha256 [0-9a-f]{64}\n\nPróximos passos/);
      assert.match(out, /totvsLanguageServer\.folder\.extensionsAllowed/);
      assert.match(out, /FwCallApp\("demo"\)/);
      assert.match(out, /Apague app-root\/demo/);
      assert.equal((await packageContents(join(cwd, 'dist', 'demo.app'))).name, 'demo');
    }));

  it('prints English texts with --lang en', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(join(cwd, 'dist/Demo/browser'), build);
      const { out } = await run(cwd, 'package', 'dist/Demo', '--lang', 'en', '--out', 'x.app');
      assert.match(out, /lower-cased to "demo"/);
      assert.match(out, /file is named x\.app/);
      assert.match(out, /sub-folder browser\//);
      assert.match(out, /Next steps/);
    }));

  it('writes nothing and prints the findings when there is an error', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(join(cwd, 'demo'), { ...build, 'index.html': '<head></head>' });
      const { code, out, err } = await run(cwd, 'package', 'demo');
      assert.equal(code, 1);
      assert.equal(out, '');
      assert.match(err, /^erro {2}PDK122 {2}base-href {2}index\.html\n/);
      assert.match(err, /Nenhum pacote foi gravado.* 1 erro, 0 avisos\.$/);
      assert.deepEqual(await readdir(cwd), ['demo']);
    }));

  it('says that the package of an earlier run is old, and leaves it', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(join(cwd, 'demo'), { ...build, 'index.html': '<head></head>' });
      await writeTree(join(cwd, 'dist'), { 'demo.app': 'earlier' });
      const { code, err } = await run(cwd, 'package', 'demo');
      assert.equal(code, 1);
      assert.match(err, /demo\.app é antigo: .+ \(\d\d\/\d\d\/\d{4}.+ Não o compile/);
      assert.equal(await readFile(join(cwd, 'dist/demo.app'), 'utf8'), 'earlier');
      const json = JSON.parse((await run(cwd, 'package', 'demo', '--json')).out) as {
        oldPackage: { file: string; movedTo?: string };
      };
      assert.match(json.oldPackage.file, /demo\.app$/);
      assert.equal(json.oldPackage.movedTo, undefined);
    }));

  it('moves it aside with --set-aside, also when there is nothing to pack', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(join(cwd, 'demo'), { ...build, 'index.html': '<head></head>' });
      await mkdir(join(cwd, 'vendas'));
      await writeTree(join(cwd, 'dist'), { 'demo.app': 'earlier', 'vendas.app': 'earlier' });
      const refused = await run(cwd, 'package', 'demo', '--set-aside', '--lang', 'en');
      assert.match(
        refused.err,
        /package of an earlier run \(.+\) was moved to dist.demo\.app\.old/,
      );
      const empty = await run(cwd, 'package', 'vendas', '--set-aside');
      assert.match(empty.err, /foi movido para dist.vendas\.app\.old\.\nPDK103: /);
      assert.deepEqual((await readdir(join(cwd, 'dist'))).sort(), [
        'demo.app.old',
        'vendas.app.old',
      ]);
    }));

  it('says nothing of an earlier package that it replaces, or of one that is not there', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(join(cwd, 'demo'), build);
      await writeTree(join(cwd, 'dist'), { 'demo.app': 'earlier' });
      const { code, out } = await run(cwd, 'package', 'demo', '--set-aside');
      assert.equal(code, 0);
      assert.doesNotMatch(out, /antigo|anterior/);
      assert.deepEqual(await readdir(join(cwd, 'dist')), ['demo.app']);
      const absent = await run(cwd, 'package', 'nada');
      assert.doesNotMatch(absent.err, /antigo|anterior/);
    }));

  it('names what the application was built with', () =>
    inTemporaryFolder(async cwd => {
      const scripts = {
        'main.js': `${build['main.js']};a(["ng-version","21.0.3"]);e("NGP101")`,
        'chunk.js': 'selectors:[["po-button"]]',
      };
      await writeTree(join(cwd, 'demo'), { ...build, ...scripts });
      const { out } = await run(cwd, 'package', 'demo');
      assert.match(out, /\n {2}feito com {3}Angular 21\.0\.3, PO UI, ngx-protheus\n/);
      const check = await run(cwd, 'check', 'dist/demo.app');
      assert.match(check.out, /^Feito com Angular 21\.0\.3, PO UI, ngx-protheus\n/);
      await writeTree(join(cwd, 'demo'), { ...build, 'chunk.js': 'x="spo-button";y="ng-version"' });
      assert.doesNotMatch((await run(cwd, 'package', 'demo')).out, /feito com/);
    }));

  it('says that sources were changed after the build', () =>
    inTemporaryFolder(async cwd => {
      const projects = { demo: { projectType: 'application', root: '' } };
      await writeTree(cwd, { 'angular.json': JSON.stringify({ projects }) });
      await writeTree(cwd, { 'src/app/a.ts': '', 'src/app/b.ts': '', 'src/app/b.spec.ts': '' });
      await writeTree(join(cwd, 'dist/demo/browser'), build);
      const time = (path: string, seconds: number): Promise<void> =>
        utimes(join(cwd, path), seconds, seconds);
      await time('src/app/a.ts', 1_000);
      await time('src/app/b.ts', 2_000);
      await time('src/app/b.spec.ts', 9_000);
      await time('dist/demo/browser/index.html', 2_001);
      assert.doesNotMatch((await run(cwd, 'check', 'dist/demo')).out, /PDK150/);
      await time('src/app/a.ts', 5_000);
      const { code, out } = await run(cwd, 'check', 'dist/demo');
      assert.equal(code, 0);
      assert.match(out, /aviso {2}PDK150 {2}stale-build {2}src\/app\/a\.ts\n/);
      const packed = await run(cwd, 'package', 'dist/demo');
      assert.equal(packed.code, 0);
      assert.match(packed.out, /aviso {2}PDK150/);
      // The package is newer than the sources, whatever it was made of.
      assert.doesNotMatch((await run(cwd, 'check', 'dist/demo.app')).out, /PDK150/);
      await time('dist/demo.app', 4_000);
      assert.match((await run(cwd, 'check', 'dist/demo.app')).out, /PDK150/);
    }));

  it('repairs only the packed copy with --fix', () =>
    inTemporaryFolder(async cwd => {
      const broken = {
        ...build,
        'index.html': '<head><script src="/main.js"></script></head>',
        'assets/data/appconfig.json': '\uFEFF{"api_baseUrl": "/"}',
        'assets/preload/advpltojs.js': 'function (type, content) {};',
        'main.js.map': '{}',
      };
      await writeTree(join(cwd, 'demo'), broken);
      const { code, out } = await run(cwd, 'package', 'demo', '--fix');
      assert.equal(code, 0);
      for (const rule of [
        'base-href',
        'app-config-bom',
        'start-script',
        'absolute-address',
        'source-map',
      ]) {
        assert.match(out, new RegExp(`corrigido no pacote {2}PDK1\\d\\d {2}${rule}`));
      }
      const { files } = await packageContents(join(cwd, 'dist', 'demo.app'));
      assert.equal(
        files.get('index.html')?.toString(),
        '<head><base href="/"><script src="main.js"></script></head>',
      );
      assert.equal(files.has('main.js.map'), false);
      for (const [path, content] of Object.entries(broken)) {
        assert.equal(await readFile(join(cwd, 'demo', path), 'utf8'), content);
      }
      assert.equal((await run(cwd, 'check', 'dist/demo.app')).code, 0);
    }));

  it('adds the diagnostics and the content hash to the page with --diagnostics', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(join(cwd, 'demo'), build);
      const plain = JSON.parse((await run(cwd, 'package', 'demo', '--json')).out);
      const argv = ['package', 'demo', '--json', '--diagnostics', '--out', 'with/demo.app'];
      const packed = JSON.parse((await run(cwd, ...argv)).out);
      assert.equal(packed.contentHash, plain.contentHash);
      const html = (await packageContents(join(cwd, 'with', 'demo.app'))).files
        .get('index.html')
        ?.toString();
      assert.match(html ?? '', new RegExp(`"name":"demo","contentHash":"${plain.contentHash}"`));
      assert.match((await run(cwd, 'check', 'with/demo.app')).out, /Nenhum problema encontrado/);
    }));

  it('prints one line of JSON with --json, also when it fails', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(join(cwd, 'demo'), { ...build, 'a b.png': '' });
      await writeTree(cwd, { 'protheus.check.json': '{"rules": {"file-name": "warning"}}' });
      const { code, out } = await run(cwd, 'package', 'demo', '--json');
      assert.equal(code, 0);
      const { ok, name, file, files, findings } = JSON.parse(out);
      assert.deepEqual([ok, name, file, files], [true, 'demo', join(cwd, 'dist', 'demo.app'), 4]);
      assert.equal(findings[0].code, 'PDK134');
      assert.equal(findings[0].file, 'a b.png');
      const failed = await run(cwd, 'package', 'nowhere', '--json');
      assert.equal(failed.code, 2);
      assert.equal(failed.err, '');
      assert.equal(JSON.parse(failed.out).error.code, 'PDK102');
    }));

  it('packs the only built application of the workspace when no folder is given', () =>
    inTemporaryFolder(async cwd => {
      const workspace = { projects: { orders: { architect: { build: { options: {} } } } } };
      await writeTree(cwd, { 'angular.json': JSON.stringify(workspace) });
      await writeTree(join(cwd, 'dist/orders/browser'), build);
      const { code, out } = await run(cwd, 'package');
      assert.equal(code, 0);
      assert.match(out, /FwCallApp\("orders"\)/);
      assert.equal((await run(cwd, 'check')).code, 0);
    }));

  it('ends without output at Ctrl+C, and leaves no file', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(join(cwd, 'demo'), build);
      const ended = await runUntil(
        AbortSignal.abort(),
        cwd,
        'package',
        'demo',
        '--out',
        'x/demo.app',
      );
      assert.deepEqual(ended, { code: 130, out: '', err: '' });
      assert.deepEqual(await readdir(cwd), ['demo']);
    }));

  it('returns 2 when it cannot check, and 1 for an invalid name', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(join(cwd, 'demo'), build);
      assert.equal((await run(cwd, 'package')).code, 2);
      assert.equal((await run(cwd, 'package', 'demo', '--config', 'no.json')).code, 2);
      assert.equal((await run(cwd, 'package', 'demo', 'other')).code, 2);
      assert.equal((await run(cwd, 'package', 'demo', '--name', 'a b')).code, 1);
    }));
});

describe('protheus-devkit check', () => {
  it('ends with 0 for a sound build, 1 with an error, 2 when there is nothing', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(join(cwd, 'good'), build);
      await writeTree(join(cwd, 'bad'), { 'main.js': '' });
      const good = await run(cwd, 'check', 'good');
      assert.deepEqual(good, {
        code: 0,
        out: 'good: Nenhum problema encontrado em 3 arquivos.',
        err: '',
      });
      const bad = await run(cwd, 'check', 'bad', '--lang=en');
      assert.equal(bad.code, 1);
      assert.match(
        bad.out,
        /^error {2}PDK120 {2}index-html\n.*\n {2}What to do: .*\n {2}Source: .*\n\nbad: 1 error, 0 warnings\.$/,
      );
      const missing = await run(cwd, 'check', 'missing.app');
      assert.equal(missing.code, 2);
      assert.match(missing.err, /^PDK102: /);
    }));

  it('ends with 0 when there are only warnings', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(join(cwd, 'demo'), { ...build, 'main.js.map': '{}' });
      const { code, out } = await run(cwd, 'check', 'demo');
      assert.equal(code, 0);
      assert.match(out, /^aviso {2}PDK139[^]*0 erros, 1 aviso\.$/);
    }));

  it('shows ten findings of a rule and counts the rest', () =>
    inTemporaryFolder(async cwd => {
      const blanks = Array.from({ length: 13 }, (_, index) => [`a ${index}.png`, ''] as const);
      await writeTree(join(cwd, 'demo'), { ...build, ...Object.fromEntries(blanks) });
      const { out } = await run(cwd, 'check', 'demo');
      assert.equal(out.split('PDK134').length - 1, 10);
      assert.match(out, /file-name: mais 3/);
      assert.match(out, /13 erros/);
    }));
});
