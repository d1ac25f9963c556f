import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { platform } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inTemporaryFolder, writeTree } from '../../app-package/testing/temporary-folder.js';
import { page } from '../../check/testing/run-rule.js';
import { commandLine } from '../testing/command-line.js';

describe('protheus-devkit check', () => {
  it(
    'names a named pipe that it did not read, and reads the rest',
    { skip: platform() === 'win32' },
    () =>
      inTemporaryFolder(async cwd => {
        await writeTree(cwd, {
          'build/index.html': page('<script src="main.js"></script>'),
          'build/main.js': '1',
        });
        execFileSync('mkfifo', [join(cwd, 'build/fila.js')]);
        const { out } = await commandLine(['check', 'build'], {
          cwd,
          env: { LANG: 'pt_BR.UTF-8' },
        });
        assert.match(out, /^nota {2}Não verificados, por serem pipes .*: fila\.js\.$/m);
        const { out: json } = await commandLine(['check', 'build', '--json'], { cwd });
        assert.deepEqual((JSON.parse(json) as { skipped: unknown }).skipped, ['fila.js']);
      }),
  );
});
