import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type UnitTestTree } from '@angular-devkit/schematics/testing';
import { smallWorkspace, workspaceJson } from '../testing/small-workspace';
import { fixture, newRunner } from '../testing/workspaces';
import { selectApplication } from '../workspace/application';
import { copiedFiles } from '../workspace/assets';

/** What the devkit's check finds in the files of an application. */
type Check = (files: Readonly<Record<string, string>>) => Promise<readonly Found[]>;

interface Found {
  readonly code: string;
  readonly severity: string;
  readonly place?: { readonly file: string };
}

function data(name: string, text: string): UnitTestTree {
  return smallWorkspace({ [`public/assets/data/${name}`]: text });
}

/** An application whose index file has a head of its own. */
function index(head: string): UnitTestTree {
  return smallWorkspace({
    'src/index.html': `<!doctype html>\n<html lang="pt">\n<head>\n  <meta charset="utf-8">\n${head}\n</head>\n<body><app-root></app-root></body>\n</html>\n`,
  });
}

/** Applications before `ng add`, all of whose files it can complete. */
const workspaces: Readonly<Record<string, () => UnitTestTree>> = {
  ...Object.fromEntries(
    [
      ...[17, 18, 19, 20, 21].map(major => `ng-new-${major}`),
      ...[17, 19, 21].flatMap(major => [`po-ui-${major}-module`, `po-ui-${major}-standalone`]),
    ].map(name => [name, () => fixture(name)]),
  ),
  'AppConfig.json with serverBackend': () => data('AppConfig.json', '{ "serverBackend": "/" }'),
  'appConfig.json with serverBackend': () => data('appConfig.json', '{ "serverBackend": "/" }'),
  'appconfig.json with both old keys': () =>
    data('appconfig.json', '{ "serverBackend": "http://s:8080", "restEntryPoint": "rest" }'),
  'APPCONFIG.JSON, empty': () => data('APPCONFIG.JSON', '{}'),
  'two equal files': () =>
    smallWorkspace({
      'public/assets/data/appConfig.json': '{ "restEntryPoint": "rest" }',
      'public/assets/data/appconfig.json': '{ "restEntryPoint": "rest" }',
    }),
  'an index file without a base': () => index('  <title>Vendas</title>'),
  'an index file with another base': () => index('  <base href="/vendas/">'),
  'an index file with a relative base': () => index('  <base href="./">'),
  'an index file whose base follows a URL': () =>
    index('  <link rel="icon" href="favicon.ico">\n  <base href="/">'),
  'a build that copies nothing': () =>
    smallWorkspace({ 'angular.json': workspaceJson({ browser: 'src/main.ts', assets: [] }) }),
  'a file that is copied by its name': () =>
    smallWorkspace({
      'angular.json': workspaceJson({
        browser: 'src/main.ts',
        assets: [{ glob: 'AppConfig.json', input: 'config', output: 'assets/data' }],
      }),
      'config/AppConfig.json': '{ "serverBackend": "/" }',
    }),
};

/** Configurations that only their author can correct: each error of the check is listed. */
const listed: Readonly<Record<string, string>> = {
  'a misspelt key': '{ "api_base_url": "/" }',
  'another misspelt key': '{ "api_baseUrl": "/", "serverBackEnd": "/" }',
  'the URL of a server': '{ "api_baseUrl": "https://erp.example/rest" }',
  'a slash at the end': '{ "api_baseUrl": "/rest/" }',
  'no text': '{ "api_baseUrl": 1 }',
  comments: '{ "api_baseUrl": "/" /* server */ }',
};

const isOld = Number(process.versions.node.split('.')[0]) < 20;

// Once is enough: what is written is the same on Node 18.
describe('the build of what ng add leaves', { skip: isOld }, async () => {
  const check = await devkitCheck();

  for (const [name, before] of Object.entries(workspaces)) {
    it(`is accepted by the check of the devkit: ${name}`, async () => {
      const { runner, output } = newRunner();
      const tree = await runner.runSchematic('ng-add', {}, before());
      const files = built(tree);
      const configurations = Object.keys(files).filter(url => isConfiguration(`/${url}`));
      assert.ok(configurations.length, output.join('\n'));
      assert.equal(tree.files.filter(isConfiguration).length, name.startsWith('two') ? 2 : 1);
      assert.deepEqual(errors(await check(files)), []);
      const url = configurations[0] as string;
      if (url === 'assets/data/appConfig.json') return;
      const sources = tree.files.filter(path => path.endsWith('.ts'));
      const text = sources.map(path => tree.readContent(path)).join('');
      assert.ok(text.includes(`withAppConfig({ url: '${url}' })`), url);
    });
  }

  for (const [name, before] of Object.entries(workspaces)) {
    if (!name.startsWith('an index file')) continue;
    it(`is not accepted before ng add: ${name}`, async () => {
      const codes = errors(await check(built(before()))).map(({ code }) => code);
      assert.ok(codes.includes('PDK122'), codes.join());
    });
  }

  for (const [name, text] of Object.entries(listed)) {
    it(`is listed where the check refuses it: ${name}`, async () => {
      const { runner, output } = newRunner();
      const tree = await runner.runSchematic('ng-add', {}, data('appConfig.json', text));
      assert.notDeepEqual(errors(await check(built(tree))), []);
      assert.match(output.join('\n'), /Not changed[^]*public\/assets\/data\/appConfig\.json:1/);
    });
  }
});

function isConfiguration(path: string): boolean {
  return path.toLowerCase().endsWith('/appconfig.json');
}

function errors(found: readonly Found[]): readonly Found[] {
  return found.filter(({ severity }) => severity === 'error');
}

/** What `ng build` makes of the index file and of what it copies, with a script and a style sheet. */
function built(tree: UnitTestTree): Record<string, string> {
  const app = selectApplication(tree);
  const options = app.builds[0]?.options ?? {};
  const page = tree
    .readContent(typeof options.index === 'string' ? options.index : '/src/index.html')
    .replace(/(?=<\/head>)/, '<link rel="stylesheet" href="styles.css">')
    .replace(/(?=<\/body>)/, '<script src="main.js" type="module"></script>');
  const copied = [...copiedFiles(tree, app, options)];
  return {
    // A picture, which the fixtures do not have.
    'favicon.ico': 'x',
    ...Object.fromEntries(copied.map(([url, path]) => [url, tree.readContent(path)])),
    'index.html': page,
    'main.js': 'fetch("/api/x")',
    'styles.css': 'a { color: red }',
  };
}

/** The check of the devkit, from its sources: the two packages share none. */
async function devkitCheck(): Promise<Check> {
  // A name in a variable: it is a tool of this workspace, no part of the package.
  const tool = 'tsx/esm/api';
  const { tsImport } = (await import(tool)) as {
    tsImport: (url: string, parent: string) => Promise<unknown>;
  };
  const read = (path: string): Promise<unknown> => {
    const file = join(process.cwd(), 'projects/protheus-devkit/src/check', path);
    return tsImport(pathToFileURL(file).href, pathToFileURL(__filename).href);
  };
  const { checkTree } = (await read('check-tree.ts')) as {
    checkTree: (tree: unknown, config: ReadonlyMap<string, unknown>) => Promise<readonly Found[]>;
  };
  const { treeOf } = (await read('testing/run-rule.ts')) as {
    treeOf: (files: Readonly<Record<string, string>>) => unknown;
  };
  return files => checkTree(treeOf(files), new Map());
}
