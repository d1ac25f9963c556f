import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { defaultName } from './default-name.js';
import { inTemporaryFolder, writeTree } from './testing/temporary-folder.js';

describe('defaultName', () => {
  const cases = {
    'dist/my-app': 'my-app',
    'dist/my-app/browser': 'my-app',
    dist: 'the-project',
    'dist/browser': 'the-project',
    www: 'the-project',
  };
  for (const [folder, name] of Object.entries(cases)) {
    it(`of ${folder} is ${name}`, () =>
      inTemporaryFolder(async cwd => {
        await writeTree(cwd, { 'package.json': '{"name": "@company/the-project"}' });
        assert.equal(await defaultName(join(cwd, ...folder.split('/'))), name);
      }));
  }

  it('is the folder where the project has no name', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(cwd, { 'package.json': '{"private": true}' });
      assert.equal(await defaultName(join(cwd, 'dist')), 'dist');
    }));
});
