import assert from 'node:assert/strict';
import { join, win32 } from 'node:path';
import { describe, it } from 'node:test';
import { defaultName, folderName } from './default-name.js';
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

  it('is read from Windows paths with drives, shares and both kinds of slash', () => {
    const names = {
      'C:\\Meus Projetos\\dist\\Pedidos\\': 'Pedidos',
      'C:\\Meus Projetos\\dist\\pedidos\\browser': 'pedidos',
      'C:/projetos/dist/pedidos/browser/': 'pedidos',
      '\\\\servidor\\apps\\pedidos': 'pedidos',
      'D:\\dist': undefined,
      'C:\\': undefined,
    };
    for (const [folder, name] of Object.entries(names)) {
      assert.equal(folderName(folder, win32), name, folder);
    }
  });

  it('is that of the folder when the project has no name', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(cwd, { 'package.json': '{"private": true}' });
      assert.equal(await defaultName(join(cwd, 'dist')), 'dist');
    }));
});
