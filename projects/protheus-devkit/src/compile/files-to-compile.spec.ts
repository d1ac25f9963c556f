import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { inTemporaryFolder, writeTree } from '../app-package/testing/temporary-folder.js';
import { filesToCompile } from './files-to-compile.js';

describe('the files to compile', () => {
  it('are of a folder its packages and sources, without the folders of tools', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(cwd, {
        'dist/Vendas.app': '',
        'dist/vendas/main.js': '',
        'dist/Vendas.app.old': '',
        'advpl/VENDAS.PRW': '',
        'advpl/rest/Rotas.tlpp': '',
        'advpl/leia-me.txt': '',
        'node_modules/x/y.prw': '',
      });
      const files = await filesToCompile(['.'], cwd);
      assert.deepEqual(
        files.map(file => basename(file)),
        ['VENDAS.PRW', 'Rotas.tlpp', 'Vendas.app'],
      );
    }));

  it('are the named ones, whatever their extension, each once', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(cwd, { 'a.png': '', 'b.prw': '' });
      const files = await filesToCompile(['a.png', 'b.prw', './b.prw'], cwd);
      assert.deepEqual(
        files.map(file => basename(file)),
        ['a.png', 'b.prw'],
      );
    }));

  it('are missed with their name', () =>
    inTemporaryFolder(async cwd => {
      await assert.rejects(
        filesToCompile(['vendas.app'], cwd),
        /PDK615: vendas\.app does not exist/,
      );
      await assert.rejects(filesToCompile(['.'], cwd), /PDK615: There is nothing to compile/);
      await assert.rejects(filesToCompile([], cwd), /PDK615/);
    }));
});
