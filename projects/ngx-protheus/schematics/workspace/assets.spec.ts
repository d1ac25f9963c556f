import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { smallWorkspace, workspaceJson } from '../testing/small-workspace';
import { syntaxErrors } from '../testing/syntax-errors';
import { fixture, newRunner } from '../testing/workspaces';
import { selectApplication } from './application';
import { copiedFiles } from './assets';

const OLD = '@totvs/protheus-lib-core';

/** Forms of assets in workspaces of the CLI 14 to 21, with the folder of the configuration file. */
const forms: Readonly<Record<string, [assets: readonly unknown[], folder: string]>> = {
  'a file and a folder': [['src/favicon.ico', 'src/assets'], 'src/assets'],
  'a folder with a slash at its end': [['src/favicon.ico', 'src/assets/'], 'src/assets'],
  'paths that begin with a dot': [['./src/favicon.ico', './src/assets'], 'src/assets'],
  'paths of Windows': [['src\\favicon.ico', 'src\\assets'], 'src/assets'],
  'a glob in a folder': [[{ glob: '**/*', input: 'public' }], 'public/assets'],
  'an object for the folder of a file': [
    [{ glob: 'favicon.ico', input: 'src', output: '/' }, 'src/assets'],
    'src/assets',
  ],
  'an object whose input is a file': [
    [{ glob: '**/*', input: 'src/favicon.ico', output: '/' }, 'src/assets'],
    'src/assets',
  ],
  'an object with an output': [
    [{ glob: '**/*', input: 'src/assets/', output: '/assets/' }],
    'src/assets',
  ],
  'a glob of JSON files only': [
    ['src/favicon.ico', { glob: '**/*.{json,svg}', input: 'src/assets', output: 'assets' }],
    'src/assets',
  ],
  'entries that do not exist': [
    ['src/missing.ico', 'src/manifest.webmanifest', 'src/nothing', 'src/assets'],
    'src/assets',
  ],
  'files of the service worker and of a server': [
    ['src/favicon.ico', 'src/assets', 'src/manifest.webmanifest', 'src/web.config'],
    'src/assets',
  ],
  'files of an installed package': [
    [
      'src/favicon.ico',
      { glob: '**/*', input: './node_modules/@ant-design/icons/src/inline-svg/', output: 'x' },
      'src/assets',
    ],
    'src/assets',
  ],
  'a file above the application': [
    [{ glob: 'LICENSE', input: '.', output: '/' }, 'src/assets'],
    'src/assets',
  ],
  'nothing that is copied': [[], 'public/assets'],
};

/** The files of an application of protheus-lib-core, among them those that the assets name. */
function workspaceWith(options: object, configurations: object = {}) {
  const workspace = JSON.parse(workspaceJson({ index: 'src/index.html', ...options })) as {
    projects: { vendas: { architect: { build: object } } };
  };
  Object.assign(workspace.projects.vendas.architect.build, { configurations });
  return smallWorkspace({
    'angular.json': JSON.stringify(workspace, null, 2),
    'package.json': JSON.stringify({ dependencies: { [OLD]: '17.0.0' } }),
    'src/favicon.ico': Buffer.from([0, 1, 2]),
    'src/manifest.webmanifest': '{}',
    'src/web.config': '<x/>',
    'src/assets/logo.svg': '<svg/>',
    LICENSE: 'MIT',
    'node_modules/@ant-design/icons/src/inline-svg/a.svg': '<svg/>',
    'src/app/a.ts': `import { ProAppConfigService } from '${OLD}';\nx.jsToAdvpl('a', '');\n`,
  });
}

const schematics: readonly (readonly [name: string, options: object])[] = [
  ['ng-add', {}],
  ['ng-add', { migration: 'rewrite' }],
  ['migrate', {}],
  ['migrate', { alias: true }],
  ['host-config', {}],
  ['advpl', {}],
];

describe('a workspace of ng new', () => {
  for (const major of [17, 18, 19, 20, 21]) {
    for (const [name, options] of schematics) {
      it(`of Angular ${major} is read by ${name} ${JSON.stringify(options)}`, async () => {
        const before = fixture(`ng-new-${major}`);
        before.create(`/${major === 17 ? 'src' : 'public'}/favicon.ico`, Buffer.from([0, 1, 2]));
        if (name === 'migrate' || 'migration' in options) {
          before.create('/src/app/a.ts', `import { ProBranch } from '${OLD}';\n`);
        }
        const tree = await newRunner().runner.runSchematic(name, options, before);
        assert.deepEqual(syntaxErrors(tree), []);
        if (name !== 'ng-add') return;
        assert.match(tree.readContent('/src/app/app.config.ts'), /provideProtheus\(/);
        const folder = major === 17 ? 'src' : 'public';
        assert.ok(tree.exists(`/${folder}/assets/data/appconfig.json`));
      });
    }
  }
});

describe('the assets of a workspace', () => {
  for (const [form, [assets, folder]] of Object.entries(forms)) {
    for (const [name, options] of schematics) {
      it(`do not stop ${name} ${JSON.stringify(options)}: ${form}`, async () => {
        const before = workspaceWith({ assets });
        const tree = await newRunner().runner.runSchematic(name, options, before);
        assert.deepEqual(syntaxErrors(tree), []);
        if (name === 'ng-add') assert.ok(tree.exists(`/${folder}/data/appconfig.json`));
      });
    }
  }

  it('may be those of one configuration, which then copies the configuration file too', async () => {
    const assets = ['src/favicon.ico', 'src/assets'];
    const configurations = { production: { assets: ['src/favicon.ico'] }, homolog: { assets: [] } };
    for (const [name, options] of schematics) {
      const tree = workspaceWith({ assets }, configurations);
      const result = await newRunner().runner.runSchematic(name, options, tree);
      if (name !== 'ng-add') continue;
      const app = selectApplication(result);
      for (const build of app.builds) {
        assert.equal(
          copiedFiles(result, app, build.options).get('assets/data/appconfig.json'),
          '/src/assets/data/appconfig.json',
        );
      }
      const again = await newRunner().runner.runSchematic(name, options, result);
      assert.equal(again.readContent('/angular.json'), result.readContent('/angular.json'));
    }
  });

  it('may be other configuration files in each configuration', async () => {
    const of = (folder: string): unknown[] => [
      'src/favicon.ico',
      { glob: '*.json', input: `src/${folder}`, output: 'assets/data' },
    ];
    const tree = workspaceWith({ assets: of('dev') }, { production: { assets: of('prod') } });
    tree.create('/src/dev/appConfig.json', '{}');
    tree.create('/src/prod/appConfig.json', '{ "productLine": "Protheus" }');
    const result = await newRunner().runner.runSchematic('ng-add', {}, tree);
    for (const folder of ['dev', 'prod']) {
      assert.deepEqual(result.readJson(`/src/${folder}/appConfig.json`), {
        productLine: 'Protheus',
        api_baseUrl: '/',
      });
    }
    assert.deepEqual(result.files.filter(path => /appconfig/i.test(path)).length, 2);
  });

  it('are the files that the build copies, by their URL', () => {
    const tree = workspaceWith({
      assets: [
        'src/favicon.ico',
        { glob: '**/*', input: 'src/assets', output: 'assets', ignore: ['**/*.map'] },
        { glob: 'LICENSE', input: './', output: '/legal/' },
      ],
    });
    tree.create('/src/assets/a.js.map', '{}');
    const app = selectApplication(tree);
    assert.deepEqual(Object.fromEntries(copiedFiles(tree, app, app.builds[0]?.options ?? {})), {
      'favicon.ico': '/src/favicon.ico',
      'assets/logo.svg': '/src/assets/logo.svg',
      'legal/LICENSE': '/LICENSE',
    });
  });
});
