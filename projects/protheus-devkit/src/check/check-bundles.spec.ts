import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkTree } from './check-tree.js';
import { page, treeOf } from './testing/run-rule.js';

/** What an application is built from: none of it is the application's own. */
const PACKAGES = [
  '@angular/common/fesm2022',
  '@angular/core/fesm2022',
  '@angular/forms/fesm2022',
  '@angular/platform-browser/fesm2022',
  '@angular/router/fesm2022',
  '@po-ui/ng-components/fesm2022',
  '@totvs/twebchannel-js',
  'zone.js/bundles',
];

const modules = new URL('../../../../node_modules/', import.meta.url);

describe('the rules about credentials and addresses', () => {
  for (const name of PACKAGES) {
    it(`find nothing in ${name}`, async () => {
      const folder = new URL(`${name}/`, modules);
      const scripts = readdirSync(folder).filter(file => /\.m?js$/.test(file));
      assert.ok(scripts.length > 0);
      const files = scripts.map(file => [file, readFileSync(new URL(file, folder))] as const);
      const tree = treeOf({ 'index.html': page(), ...Object.fromEntries(files) });
      const found = (await checkTree(tree, new Map())).filter(({ code }) =>
        ['PDK123', 'PDK137', 'PDK148', 'PDK149'].includes(code),
      );
      assert.deepEqual(
        found.map(({ code, place }) => `${code} ${place?.file}:${place?.line}`),
        [],
      );
    });
  }
});
