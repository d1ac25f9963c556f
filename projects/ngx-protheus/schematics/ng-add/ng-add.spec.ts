import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type UnitTestTree } from '@angular-devkit/schematics/testing';
import { smallWorkspace, workspaceJson } from '../testing/small-workspace';
import { syntaxErrors } from '../testing/syntax-errors';
import { addApplication, fixture, newRunner, newWorkspace, snapshot } from '../testing/workspaces';

const PROVIDER = "provideProtheus(withAppConfig({ url: 'assets/data/appconfig.json' }))";

describe('ng add after the ng add of PO UI', () => {
  const shapes = [
    ['17', 'standalone', 'app.config.ts', 'src/assets'],
    ['17', 'module', 'app.module.ts', 'src/assets'],
    ['19', 'standalone', 'app.config.ts', 'public/assets'],
    ['19', 'module', 'app.module.ts', 'public/assets'],
    ['21', 'standalone', 'app.config.ts', 'public/assets'],
    ['21', 'module', 'app-module.ts', 'public/assets'],
  ] as const;
  for (const [major, kind, file, assets] of shapes) {
    it(`leaves the HttpClient of PO UI ${major} as it is (${kind})`, async () => {
      const before = fixture(`po-ui-${major}-${kind}`);
      const client = /\bprovideHttpClient\([^)]*\)*|\bHttpClientModule\b/g;
      const clients = before.readContent(`/src/app/${file}`).match(client);
      const { tree } = await added(before);
      const text = tree.readContent(`/src/app/${file}`);
      assert.deepEqual(text.match(client), clients);
      assert.equal(text.split(PROVIDER).length, 2, text);
      assert.doesNotMatch(text, /protheusInterceptor/);
      assert.deepEqual(tree.readJson(`/${assets}/data/appconfig.json`), {
        name: `po-app-${kind}`,
        productLine: 'Protheus',
        api_baseUrl: '/',
      });
    });
  }

  it('leaves HttpClientModule in the root component of PO UI 17', async () => {
    const before = fixture('po-ui-17-standalone');
    const component = before.readContent('/src/app/app.component.ts');
    const { tree } = await added(before);
    assert.equal(tree.readContent('/src/app/app.component.ts'), component);
  });

  it('raises the budget that PO UI exceeds, and prints a note', async () => {
    const { tree, output } = await added(fixture('po-ui-21-standalone'));
    const { build } = targetsOf(tree, 'po-app-standalone');
    assert.deepEqual(build.configurations.production.budgets, [
      { type: 'initial', maximumWarning: '3MB', maximumError: '5MB' },
      { type: 'anyComponentStyle', maximumWarning: '4kB', maximumError: '8kB' },
    ]);
    assert.match(output, /maximumError of the initial bundle was raised from 1MB to 5MB/);
  });
});

describe('ng add after ng new', () => {
  const shapes: readonly (readonly [string, object])[] = [
    ['a standalone application', {}],
    ['a standalone application without routing', { routing: false }],
    ['a zoneless application', { experimentalZoneless: true }],
    ['an application with server-side rendering', { ssr: true }],
    ['an NgModule application', { standalone: false }],
    ['an NgModule application without routing', { standalone: false, routing: false }],
  ];
  for (const [name, options] of shapes) {
    it(`sets up ${name}`, async () => {
      const { tree } = await added(await newWorkspace({ ...options }));
      const file = 'standalone' in options ? 'app.module.ts' : 'app.config.ts';
      const text = tree.readContent(`/src/app/${file}`);
      assert.match(text, /provideHttpClient\(\)/);
      assert.doesNotMatch(text, /protheusInterceptor/);
      assert.ok(text.includes(PROVIDER), text);
      assert.ok(tree.exists('/public/assets/data/appconfig.json'));
    });
  }

  it('does not change the configuration of the server', async () => {
    const before = await newWorkspace({ ssr: true });
    const server = before.readContent('/src/app/app.config.server.ts');
    const { tree } = await added(before);
    assert.equal(tree.readContent('/src/app/app.config.server.ts'), server);
  });

  it('adds targets and scripts for packaging and serving', async () => {
    const { tree, tasks } = await added(await newWorkspace());
    const targets = targetsOf(tree, 'vendas');
    assert.deepEqual(targets['protheus-package'], {
      builder: 'protheus-devkit:package',
      options: { buildTarget: 'vendas:build:production' },
    });
    assert.deepEqual(targets['protheus-serve'], {
      builder: 'protheus-devkit:serve',
      options: { serveTarget: 'vendas:serve:development' },
    });
    const { scripts } = tree.readJson('/package.json') as { scripts: Record<string, string> };
    assert.equal(scripts['protheus'], 'ng run vendas:protheus-serve');
    assert.equal(scripts['protheus:package'], 'ng run vendas:protheus-package');
    assert.deepEqual(tasks, ['install-devkit']);
  });

  it('adds no devkit with --devkit=false', async () => {
    const { tree, tasks } = await added(await newWorkspace(), { devkit: 'false' });
    assert.deepEqual(Object.keys(targetsOf(tree, 'vendas')).filter(isProtheusTarget), []);
    assert.deepEqual(tasks, []);
  });

  it('keeps the budgets of an application without PO UI', async () => {
    const before = await newWorkspace();
    const { build } = targetsOf(before, 'vendas');
    const { tree } = await added(before);
    assert.deepEqual(targetsOf(tree, 'vendas').build, build);
  });
});

describe('ng add in a workspace with several projects', () => {
  const two = async (): Promise<UnitTestTree> => addApplication(await newWorkspace(), 'compras');

  it('throws without --project when there are several applications', async () => {
    await assert.rejects(added(await two()), /several applications: vendas, compras.*--project/);
  });

  it('sets up the named application and keeps the scripts of the other one', async () => {
    const { tree } = await added((await added(await two(), { project: 'vendas' })).tree, {
      project: 'compras',
    });
    assert.match(tree.readContent('/projects/compras/src/app/app.config.ts'), /provideProtheus/);
    assert.ok(tree.exists('/projects/compras/public/assets/data/appconfig.json'));
    const { scripts } = tree.readJson('/package.json') as { scripts: Record<string, string> };
    assert.equal(scripts['protheus'], 'ng run vendas:protheus-serve');
    assert.equal(scripts['protheus:compras'], 'ng run compras:protheus-serve');
  });

  it('throws for a library and for an unknown name', async () => {
    const workspace = workspaceJson().replace('"application",', '"library",');
    const tree = smallWorkspace({ 'angular.json': workspace });
    await assert.rejects(added(tree, { project: 'vendas' }), /"vendas" is a library/);
    await assert.rejects(added(smallWorkspace(), { project: 'x' }), /no project "x".*vendas/);
    await assert.rejects(added(tree), /has no application/);
  });

  it('ignores a project for end-to-end tests', async () => {
    const workspace = JSON.parse(workspaceJson()) as { projects: Record<string, object> };
    workspace.projects['vendas-e2e'] = { projectType: 'application', architect: { e2e: {} } };
    const tree = smallWorkspace({ 'angular.json': JSON.stringify(workspace, null, 2) });
    assert.match((await added(tree)).output, /dist\/vendas\.app/);
  });

  it('throws for an unsupported builder', async () => {
    const workspace = workspaceJson().replace('@angular/build:application', '@nx/angular:webpack');
    await assert.rejects(
      added(smallWorkspace({ 'angular.json': workspace })),
      /builder "@nx\/angular:webpack"/,
    );
  });
});

describe('the files of ng add', () => {
  it('keep their byte order marks, line ends and tabs', async () => {
    const windows = (text: string): string =>
      '\uFEFF' +
      text.replace(/\n/g, '\r\n').replace(/^( {2})+/gm, at => '\t'.repeat(at.length / 2));
    const plain = fixture('po-ui-19-standalone');
    const tree = fixture('po-ui-19-standalone');
    for (const path of tree.files) tree.overwrite(path, windows(plain.readContent(path)));
    const { tree: result } = await added(tree);
    const { tree: expected } = await added(plain);
    for (const path of plain.files) {
      const text = result.read(path)?.toString() ?? '';
      const reference = windows(expected.readContent(path).replace(/^\uFEFF/, ''));
      assert.equal(text, /appconfig\.json$|^\/\.vscode/.test(path) ? text : reference, path);
      assert.doesNotMatch(text, /[^\r]\n/, path);
    }
  });

  it('keep the comments and trailing commas of angular.json', async () => {
    const workspace = workspaceJson()
      .replace('"version": 1,', '// our workspace\n  "version": 1,')
      .replace('"sourceRoot": "src",', '"sourceRoot": "src", // sources')
      .replace(/\n(\s*)\}\n\}\n$/, ',\n$1},\n}\n');
    const { tree } = await added(smallWorkspace({ 'angular.json': workspace }));
    const text = tree.readContent('/angular.json');
    for (const line of workspace.split('\n')) {
      assert.ok(text.includes(line.trim().replace(/,$/, '')), line);
    }
    assert.match(text, /protheus-serve/);
  });

  it('have a base tag in the index file of every configuration', async () => {
    const options = { browser: 'src/main.ts', assets: [], index: 'src/index.html' };
    const workspace = JSON.parse(workspaceJson(options)) as {
      projects: { vendas: { architect: { build: object } } };
    };
    Object.assign(workspace.projects.vendas.architect.build, {
      configurations: {
        homolog: { index: { input: 'src/index.homolog.html', output: 'index.html' } },
        production: { baseHref: './' },
      },
    });
    const { tree, output } = await added(
      smallWorkspace({
        'angular.json': JSON.stringify(workspace, null, 2),
        'src/index.homolog.html': '<head><base href="./"></head>',
      }),
    );
    assert.match(tree.readContent('/src/index.homolog.html'), /<base href="\/">/);
    assert.match(output, /index\.homolog\.html: <base href="\.\/"> was changed to "\/"/);
    assert.match(output, /"baseHref": "\.\/" replaces[^]*angular\.json:\d+/);
  });

  it('include an assets folder when the build copies none', async () => {
    const options = { browser: 'src/main.ts', index: 'src/index.html', assets: [] };
    const { tree } = await added(smallWorkspace({ 'angular.json': workspaceJson(options) }));
    assert.ok(tree.exists('/public/assets/data/appconfig.json'));
    assert.deepEqual(targetsOf(tree, 'vendas').build.options.assets, [
      { glob: '**/*', input: 'public' },
    ]);
  });

  it('keep an existing configuration file and add its missing keys', async () => {
    const { tree } = await added(
      smallWorkspace({ 'public/assets/data/appConfig.json': '\uFEFF{\r\n\t"name": "Vendas"\r\n}' }),
    );
    assert.equal(
      tree.read('/public/assets/data/appConfig.json')?.toString(),
      '\uFEFF{\r\n\t"name": "Vendas",\r\n\t"productLine": "Protheus",\r\n\t"api_baseUrl": "/"\r\n}',
    );
    assert.ok(!tree.exists('/public/assets/data/appconfig.json'));
    assert.match(tree.readContent('/src/app/app.config.ts'), /provideProtheus\(\),/);
  });

  it('keep every key of an existing configuration, and have the one that FwCallApp writes', async () => {
    const text = '{ "productLine": "RM", "serverBackend": "http://s", "restEntryPoint": "/rest" }';
    const { tree, output } = await added(
      smallWorkspace({ 'public/assets/data/appconfig.json': text }),
    );
    assert.equal(
      tree.readContent('/public/assets/data/appconfig.json'),
      text.replace(' }', ', "api_baseUrl": "/" }'),
    );
    assert.match(output, /goes before serverBackend, restEntryPoint/);
  });

  it('keep a script of the same name and add a longer name', async () => {
    const { tree, output } = await added(
      smallWorkspace({ 'package.json': '{ "scripts": { "protheus": "node x.js" } }' }),
    );
    const { scripts } = tree.readJson('/package.json') as { scripts: Record<string, string> };
    assert.deepEqual(scripts, {
      protheus: 'node x.js',
      'protheus:vendas': 'ng run vendas:protheus-serve',
      'protheus:package': 'ng run vendas:protheus-package',
    });
    assert.match(output, /npm run protheus:vendas: opens/);
  });

  it('are unchanged when one file cannot be read', async () => {
    const tree = smallWorkspace({ 'public/assets/data/appconfig.json': '{ broken' });
    const before = snapshot(tree);
    await assert.rejects(added(tree), /appconfig\.json:1 is not valid JSON/);
    assert.deepEqual(snapshot(tree), before);
  });

  for (const manager of ['pnpm', 'yarn', 'bun']) {
    it(`are followed by steps with the commands of ${manager}`, async () => {
      const packageJson = JSON.stringify({ packageManager: `${manager}@1.0.0` });
      const { output } = await added(smallWorkspace({ 'package.json': packageJson }));
      assert.match(output, new RegExp(`1\\. ${manager} run protheus:`));
      assert.doesNotMatch(output, /\b(npm|npx) /);
    });
  }

  it('are followed by numbered next steps', async () => {
    const { output } = await added(smallWorkspace());
    assert.match(output, /Next steps:\n {2}1\. npm run protheus/);
  });
});

function isProtheusTarget(name: string): boolean {
  return name.startsWith('protheus-');
}

/** Runs ng add twice. The second run must not change a byte. */
async function added(
  before: UnitTestTree,
  options: object = {},
): Promise<{ tree: UnitTestTree; output: string; tasks: string[] }> {
  const { runner, output } = newRunner();
  const tree = await runner.runSchematic('ng-add', options, before);
  const tasks = runner.tasks.map(({ options: task }) => (task as { name: string }).name);
  const text = output.join('\n');
  assert.deepEqual(syntaxErrors(tree), []);
  const bytes = snapshot(tree);
  const again = await newRunner().runner.runSchematic('ng-add', options, tree);
  assert.deepEqual(snapshot(again), bytes);
  return { tree: again, output: text, tasks };
}

interface Target {
  readonly builder: string;
  readonly options: { readonly assets?: unknown };
  readonly configurations: { readonly production: { readonly budgets?: unknown } };
}

function targetsOf(tree: UnitTestTree, name: string): Record<string, Target> & { build: Target } {
  const { projects } = tree.readJson('/angular.json') as unknown as {
    projects: Record<string, { architect: Record<string, Target> & { build: Target } }>;
  };
  const project = projects[name];
  assert.ok(project);
  return project.architect;
}
