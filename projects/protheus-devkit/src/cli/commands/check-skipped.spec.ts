import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { platform } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inTemporaryFolder, writeTree } from '../../app-package/testing/temporary-folder.js';
import { commandLine } from '../testing/command-line.js';

const BUILD = { 'build/index.html': '<!doctype html><base href="/">', 'build/a/b.js': 'x' };

describe('check of a folder', { skip: platform() === 'win32' }, () => {
  it('names the named pipes and sockets that it did not read, in the language of the user', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(cwd, BUILD);
      execFileSync('mkfifo', [join(cwd, 'build/a/pipe.js')]);
      const server = createServer().listen(join(cwd, 'build/s.sock'));
      await once(server, 'listening');
      const english = await commandLine(['check', 'build', '--lang', 'en'], { cwd });
      const portuguese = await commandLine(['check', 'build', '--lang', 'pt'], { cwd });
      const json = await commandLine(['check', 'build', '--json'], { cwd });
      server.close();
      assert.match(english.out, /^note {2}Not checked.+a\/pipe\.js/m);
      assert.match(english.out, /^note .+s\.sock/m);
      assert.match(portuguese.out, /^nota {2}Não verificados.+a\/pipe\.js/m);
      const { skipped } = JSON.parse(json.out) as { skipped: readonly string[] };
      assert.deepEqual([...skipped].sort(), ['a/pipe.js', 's.sock']);
    }));

  it('says nothing of the kind where there is none', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(cwd, BUILD);
      const { out } = await commandLine(['check', 'build', '--lang', 'en'], { cwd });
      assert.doesNotMatch(out, /Not checked/);
    }));
});
