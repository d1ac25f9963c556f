import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { smallWorkspace } from '../testing/small-workspace';
import { newRunner, snapshot } from '../testing/workspaces';

const OLD = '@totvs/protheus-lib-core';

function workspaceWith(range: string | undefined, installed?: string, more: object = {}) {
  const dependencies = { ...(range && { '@angular/core': range }), [OLD]: '*' };
  return smallWorkspace({
    'package.json': JSON.stringify({ dependencies, ...more }),
    ...(installed && {
      'node_modules/@angular/core/package.json': JSON.stringify({ version: installed }),
    }),
  });
}

const runs: readonly (readonly [name: string, options: object])[] = [
  ['ng-add', {}],
  ['ng-add', { migration: 'rewrite' }],
  ['migrate', {}],
  ['migrate', { alias: true }],
];

const small: readonly (readonly [range: string | undefined, installed?: string])[] = [
  ['^16.2.0', '16.2.12'],
  ['^16.2.0'],
  ['~17.2.0'],
  ['^17.0.0', '17.1.3'],
  ['^15.0.0 || ^16.0.0'],
  ['14.x'],
  ['latest', '17.2.0-next.1'],
  [undefined, '12.2.17'],
];

const supported: readonly (readonly [range: string | undefined, installed?: string])[] = [
  ['^17.0.0'],
  ['^17.0.0', '17.3.12'],
  ['~17.3.0'],
  ['^16.0.0 || ^17.0.0'],
  ['>=16.0.0'],
  ['22.0.0-next.1'],
  ['latest'],
  ['file:../angular'],
  [undefined],
];

describe('the version of Angular', () => {
  for (const [range, installed] of small) {
    it(`is too small: ${range}, installed ${installed}`, async () => {
      for (const [name, options] of runs) {
        const tree = workspaceWith(range, installed);
        const before = snapshot(tree);
        await assert.rejects(newRunner().runner.runSchematic(name, options, tree), error => {
          const { message } = error as Error;
          assert.ok(message.includes(`This workspace has Angular ${installed ?? range};`), message);
          assert.match(message, /needs 17\.3 or later\. Nothing was changed/);
          assert.match(message, /npx protheus-devkit package/);
          assert.match(message, /npx ng update @angular\/core/);
          return true;
        });
        assert.deepEqual(snapshot(tree), before);
      }
    });
  }

  for (const [range, installed] of supported) {
    it(`is supported: ${range}, installed ${installed}`, async () => {
      for (const [name, options] of runs) {
        await newRunner().runner.runSchematic(name, options, workspaceWith(range, installed));
      }
    });
  }

  it('is said with the commands of the package manager', async () => {
    const tree = workspaceWith('16.0.0', undefined, { packageManager: 'pnpm@9.1.0' });
    await assert.rejects(
      newRunner().runner.runSchematic('ng-add', {}, tree),
      /pnpm exec protheus-devkit package/,
    );
  });
});
