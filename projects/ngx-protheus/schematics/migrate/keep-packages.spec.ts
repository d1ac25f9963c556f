import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { smallWorkspace, workspaceJson } from '../testing/small-workspace';
import { newRunner } from '../testing/workspaces';

const OLD = '@totvs/protheus-lib-core';
const STYLE = 'node_modules/@po-ui/style/css/po-theme-default.min.css';

/** Each package by its path below node_modules. */
type Installed = Readonly<Record<string, object>>;

/** The tree that npm makes from exact versions of PO UI, and from the peer of the old library. */
const nested: Installed = {
  [OLD]: { version: '17.0.0', peerDependencies: { '@po-ui/style': '>=17.0.0' } },
  '@po-ui/style': { version: '17.26.28' },
  '@po-ui/ng-components': { version: '17.0.1', dependencies: { '@po-ui/style': '17.0.1' } },
  '@po-ui/ng-components/node_modules/@po-ui/style': { version: '17.0.1' },
};

/** The same with what remains in reach. */
const shared: Installed = {
  ...nested,
  '@po-ui/style': { version: '17.0.1' },
  '@po-ui/ng-components/node_modules/@po-ui/style': {},
};

const options = { browser: 'src/main.ts', index: 'src/index.html', assets: [] };

function build(more: object): Record<string, string> {
  return { 'angular.json': workspaceJson({ ...options, ...more }) };
}

const uses: Readonly<Record<string, Record<string, string>>> = {
  'a style of angular.json': build({ styles: [STYLE] }),
  'a style of angular.json, from the folder of the project': build({ styles: [`./${STYLE}`] }),
  'a style with options': build({ styles: [{ input: `../../${STYLE}`, inject: false }] }),
  'a style by the name of its package': build({ styles: ['@po-ui/style/css/x.css'] }),
  'a script of angular.json': build({ scripts: ['node_modules/@po-ui/style/x.js'] }),
  'assets of angular.json': build({
    assets: [{ glob: '**/*', input: 'node_modules/@po-ui/style/images', output: 'assets' }],
  }),
  'an import of a style sheet': { 'src/styles.css': "@import url('~@po-ui/style/css/x.css');" },
  'a module of Sass': { 'src/styles.scss': "@use '@po-ui/style/scss/x' as po;" },
  'a picture of a style sheet': { 'src/styles.less': 'a { background: url(~@po-ui/style/a.png) }' },
  'a style of a component': {
    'src/app/b.ts': `@Component({ styleUrls: ['../../${STYLE}'] })\nexport class B {}\n`,
  },
  'an import of a source': { 'src/app/b.ts': "import '@po-ui/style/x';\n" },
};

describe('packages that stand at the top only because of protheus-lib-core', () => {
  for (const [use, files] of Object.entries(uses)) {
    it(`are kept for ${use}, in the version of the remaining packages`, async () => {
      for (const run of [{}, { alias: true }]) {
        const { dependencies, output } = await migrated(files, nested, run);
        assert.deepEqual(dependencies, {
          '@po-ui/ng-components': '17.0.1',
          '@po-ui/style': '17.0.1',
        });
        assert.match(output, /only a removed package had brought: @po-ui\/style@17\.0\.1\./);
      }
    });
  }

  it('are kept in the installed version when no remaining package requires them', async () => {
    const installed = { ...nested, '@po-ui/ng-components': { version: '17.0.1' } };
    const { dependencies } = await migrated(build({ styles: [STYLE] }), installed);
    assert.equal(dependencies['@po-ui/style'], '^17.26.28');
  });

  it('are not added when a remaining package brings them, directly or by others', async () => {
    const { dependencies } = await migrated(build({ styles: [STYLE] }), shared);
    assert.deepEqual(dependencies, { '@po-ui/ng-components': '17.0.1' });
    const far = {
      ...shared,
      '@po-ui/ng-components': { version: '17.0.1', dependencies: { between: '1' } },
      between: { version: '1.0.0', peerDependencies: { '@po-ui/style': '*' } },
    };
    assert.deepEqual((await migrated(build({ styles: [STYLE] }), far)).dependencies, {
      '@po-ui/ng-components': '17.0.1',
    });
  });

  it('are not added when nothing uses them', async () => {
    const { dependencies, output } = await migrated({}, nested);
    assert.deepEqual(dependencies, { '@po-ui/ng-components': '17.0.1' });
    assert.doesNotMatch(output, /had brought/);
  });
});

async function migrated(
  files: Readonly<Record<string, string>>,
  installed: Installed,
  options: object = {},
): Promise<{ dependencies: Record<string, string>; output: string }> {
  const { runner, output } = newRunner();
  const packages = Object.entries(installed).map(([path, json]) => [
    `node_modules/${path}/package.json`,
    JSON.stringify(json),
  ]);
  const before = smallWorkspace({
    'package.json': JSON.stringify({
      dependencies: { '@po-ui/ng-components': '17.0.1', [OLD]: '17.0.0' },
    }),
    'src/app/a.ts': `import { ProBranch } from '${OLD}';\n`,
    ...(Object.fromEntries(packages) as Record<string, string>),
    ...files,
  });
  const tree = await runner.runSchematic('migrate', options, before);
  const { dependencies } = tree.readJson('/package.json') as unknown as {
    dependencies: Record<string, string>;
  };
  return { dependencies, output: output.join('\n') };
}
