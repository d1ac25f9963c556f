import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { page, runRule, treeOf, type Files } from '../testing/run-rule.js';
import { packageFolder } from './package-folder.js';

const check = async (files: Files, label?: string): Promise<string[]> =>
  (await runRule(packageFolder, treeOf(files, 'package', label))).map(({ cause }) => cause.en);

describe('package-folder', () => {
  it('is content with one folder that is named as the package', async () => {
    const files = { 'demo/index.html': page(), 'demo/assets/a.js': '' };
    assert.deepEqual(await check(files), []);
    assert.deepEqual(await check(files, 'DEMO'), []);
  });

  it('leaves the folder of a build alone', async () => {
    assert.deepEqual(await runRule(packageFolder, { 'index.html': page() }), []);
  });

  it('finds files packed without their folder', async () => {
    assert.match((await check({ 'index.html': page() }))[0] ?? '', /at the top/);
  });

  it('finds the folders above that were packed along', async () => {
    assert.match((await check({ 'dist/demo/index.html': page() }))[0] ?? '', /lies in dist\/demo/);
  });

  it('finds upper case, another name, and something beside the folder', async () => {
    assert.match((await check({ 'Demo/index.html': page() }))[0] ?? '', /upper-case/);
    assert.match((await check({ 'other/index.html': page() }))[0] ?? '', /named demo\.app/);
    const [beside] = await check({ 'demo/index.html': page(), '__MACOSX/demo/._x': '' });
    assert.match(beside ?? '', /__MACOSX/);
  });
});
