import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type UnitTestTree } from '@angular-devkit/schematics/testing';
import { smallWorkspace } from '../testing/small-workspace';
import { newRunner } from '../testing/workspaces';

const OLD = '@totvs/protheus-lib-core';

/** Installed packages: version and peers. */
type Installed = Readonly<
  Record<string, readonly [version: string, peers?: object, meta?: object]>
>;

function workspaceWith(
  installed: Installed,
  required: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
): UnitTestTree {
  const packages = Object.entries(installed).map(([name, [version, peers, meta]]) => [
    `node_modules/${name}/package.json`,
    JSON.stringify({ version, peerDependencies: peers, peerDependenciesMeta: meta }),
  ]);
  return smallWorkspace({
    'package.json': JSON.stringify({ dependencies: { [OLD]: '17.0.0', ...required } }),
    'src/app/a.ts': `import { ProBranch } from '${OLD}';\n`,
    ...(Object.fromEntries(packages) as Record<string, string>),
    ...files,
  });
}

const conflicting: Readonly<Record<string, [Installed, Record<string, string>]>> = {
  'an exact compiler beside a newer compiler-cli': [
    {
      '@angular/compiler': ['17.3.1'],
      '@angular/compiler-cli': ['17.3.12', { '@angular/compiler': '17.3.12' }],
    },
    { '@angular/compiler': '17.3.1', '@angular/compiler-cli': '^17.3.0' },
  ],
  'an exact rxjs': [
    { rxjs: ['7.8.0'], '@po-ui/ng-components': ['17.26.28', { rxjs: '~7.8.1' }] },
    { rxjs: '7.8.0', '@po-ui/ng-components': '17.26.28' },
  ],
  'a component library of another major': [
    {
      '@angular/core': ['19.2.0'],
      'ngx-mask': ['16.0.0', { '@angular/core': '>=15.0.0 <19.0.0' }],
    },
    { '@angular/core': '^19.0.0', 'ngx-mask': '16.0.0' },
  ],
  'an old tool': [
    { typescript: ['5.4.5'], 'ts-jest': ['28.0.0', { typescript: '^4.3 || ~5.0.0' }] },
    { typescript: '~5.4.2', 'ts-jest': '28.0.0' },
  ],
};

describe('a tree that only --legacy-peer-deps could have made', () => {
  for (const [name, [installed, required]] of Object.entries(conflicting)) {
    it(`is said, and the commands have what they need: ${name}`, async () => {
      for (const options of [{}, { alias: true }]) {
        const output = await outputOf('migrate', options, workspaceWith(installed, required));
        assert.match(
          output,
          /installed with --legacy-peer-deps or --force[^]*requires [^]*is installed/,
        );
        assert.match(output, /\d\. npm install --legacy-peer-deps:/);
      }
      const added = await outputOf('ng-add', {}, workspaceWith(installed, required));
      assert.match(added, /write legacy-peer-deps=true into \.npmrc/);
    });
  }

  const others: Readonly<Record<string, UnitTestTree>> = {
    'only the old library conflicts': workspaceWith(
      { subsink: ['2.0.0'], [OLD]: ['17.0.0', { subsink: '^1.0.0' }] },
      { subsink: '^2.0.0' },
    ),
    'the peer is optional': workspaceWith(
      { a: ['1.0.0', { b: '^2.0.0' }, { b: { optional: true } }], b: ['1.0.0'] },
      { a: '1.0.0', b: '1.0.0' },
    ),
    'nothing is installed': workspaceWith({}, { rxjs: '7.8.0' }),
    '.npmrc has the option': workspaceWith(
      { a: ['1.0.0', { b: '^2.0.0' }], b: ['1.0.0'] },
      { a: '1.0.0', b: '1.0.0' },
      { '.npmrc': 'legacy-peer-deps = true\n' },
    ),
    'pnpm installs it': workspaceWith(
      { a: ['1.0.0', { b: '^2.0.0' }], b: ['1.0.0'] },
      { a: '1.0.0', b: '1.0.0' },
      { 'pnpm-lock.yaml': '' },
    ),
  };
  for (const [name, tree] of Object.entries(others)) {
    it(`is not supposed when ${name}`, async () => {
      const output = await outputOf('migrate', {}, tree);
      assert.doesNotMatch(output, /legacy-peer-deps/);
      assert.match(output, /\d\. (npm|pnpm) install:/);
    });
  }
});

async function outputOf(name: string, options: object, tree: UnitTestTree): Promise<string> {
  const { runner, output } = newRunner();
  await runner.runSchematic(name, options, tree);
  return output.join('\n');
}
