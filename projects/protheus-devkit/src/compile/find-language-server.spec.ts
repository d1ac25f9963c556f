import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inTemporaryFolder, writeTree } from '../app-package/testing/temporary-folder.js';
import { findLanguageServer, isOldLanguageServer, programOf } from './find-language-server.js';

/** A package `@totvs/tds-ls` in a folder. */
function packageIn(folder: string, version: string): Readonly<Record<string, string>> {
  const base = `${folder}/node_modules/@totvs/tds-ls`;
  return {
    [`${base}/package.json`]: JSON.stringify({ name: '@totvs/tds-ls', version }),
    [`${base}/bin/linux/advpls`]: '',
    [`${base}/bin/windows/advpls.exe`]: '',
    [`${base}/bin/mac/advpls`]: '',
  };
}

describe('the language server', () => {
  it('is that of the newest installed extension, by number and not by letter', () =>
    inTemporaryFolder(async home => {
      await writeTree(home, {
        ...packageIn('.vscode/extensions/totvs.tds-vscode-2.9.1', '2.0.1'),
        ...packageIn('.vscode/extensions/totvs.tds-vscode-2.10.0-linux-x64', '2.1.0'),
        ...packageIn('.vscode/extensions/outro.tds-vscode-9.0.0', '9.0.0'),
      });
      const found = await findLanguageServer({ cwd: home, env: {}, home, platform: 'linux' });
      assert.equal(found.version, '2.1.0');
      assert.equal(found.origin, 'extension');
      assert.equal(isOldLanguageServer(found), false);
    }));

  it('is looked for where VS Code was told to keep extensions', () =>
    inTemporaryFolder(async home => {
      await writeTree(home, packageIn('portátil/totvs.tds-vscode-2.0.0', '2.0.0'));
      const env = { VSCODE_EXTENSIONS: join(home, 'portátil') };
      const found = await findLanguageServer({ cwd: home, env, home, platform: 'linux' });
      assert.equal(found.origin, 'extension');
    }));

  it('is that of the package when no extension has one, even with an empty folder of an extension', () =>
    inTemporaryFolder(async home => {
      await mkdir(join(home, '.vscode', 'extensions', 'totvs.tds-vscode-2.0.0'), {
        recursive: true,
      });
      await writeTree(home, packageIn('projeto', '1.1.43'));
      const cwd = join(home, 'projeto');
      const found = await findLanguageServer({ cwd, env: {}, home, platform: 'linux' });
      assert.equal(found.origin, 'package');
      assert.equal(isOldLanguageServer(found), true);
    }));

  it('is the one of the option, and an option that does not exist is not replaced by another', () =>
    inTemporaryFolder(async home => {
      await writeTree(home, {
        ...packageIn('.vscode/extensions/totvs.tds-vscode-2.0.0', '2.0.0'),
        advpls: '',
      });
      const places = { cwd: home, env: {}, home };
      const path = join(home, 'advpls');
      assert.deepEqual(await findLanguageServer(places, path), { path, origin: 'option' });
      await assert.rejects(findLanguageServer(places, join(home, 'nada')), /PDK601/);
    }));

  it('is missed with the step that gets it', () =>
    inTemporaryFolder(async home => {
      await assert.rejects(
        findLanguageServer({ cwd: home, env: {}, home }),
        /PDK601.*TOTVS Developer Studio for VSCode/,
      );
    }));

  it('has the place of its own index.js on each system', () => {
    assert.equal(programOf('win32'), 'bin\\windows\\advpls.exe');
    assert.equal(programOf('darwin'), 'bin/mac/advpls');
    assert.equal(programOf('linux'), 'bin/linux/advpls');
  });
});
