import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { inTemporaryFolder, writeTree } from '../../app-package/testing/temporary-folder.js';
import { flagsOf } from '../command.js';
import { commandLine } from '../testing/command-line.js';
import { commands } from './index.js';

const SHELLS = ['bash', 'zsh', 'powershell'] as const;

async function script(shell: string): Promise<string> {
  const { code, out } = await commandLine(['completion', shell, '--language', 'pt']);
  assert.equal(code, 0);
  return out;
}

function isInstalled(shell: string): boolean {
  return spawnSync(shell, ['--version']).status === 0;
}

describe('protheus-devkit completion', () => {
  it('offers every command, every option and every fixed value in each shell', async () => {
    for (const shell of SHELLS) {
      const text = await script(shell);
      for (const { name, load } of commands) {
        assert.ok(text.includes(`'${name}`), `${shell}: ${name}`);
        for (const [flag, { completes }] of Object.entries(flagsOf(await load()))) {
          assert.ok(text.includes(`--${flag}`), `${shell}: ${flag}`);
          if (typeof completes === 'object')
            for (const value of completes) assert.ok(text.includes(value), `${shell}: ${value}`);
        }
      }
      assert.doesNotMatch(text, /--env\b|--lang\b/, 'a former spelling is not offered');
    }
  });

  it('keeps quotation marks of a meaning out of the script', async () => {
    const { out } = await commandLine(['completion', 'zsh', '--language', 'en']);
    assert.ok(out.includes("the broker'\\''s address"));
    const powershell = await commandLine(['completion', 'powershell', '--language', 'en']);
    assert.ok(powershell.out.includes("the broker''s address"));
  });

  const bash = { skip: !isInstalled('bash') };
  it('completes in bash what was typed', bash, () =>
    inTemporaryFolder(async cwd => {
      await writeTree(cwd, { 'dist/orders.app': '', 'protheus.host.ts': '' });
      const source = await script('bash');
      const complete = (words: readonly string[]): readonly string[] => {
        const list = words.map(word => `'${word}'`).join(' ');
        const run = `${source}\nCOMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _protheus_devkit; printf '%s\\n' "\${COMPREPLY[@]}"`;
        const { stdout, stderr, status } = spawnSync('bash', ['--norc'], {
          input: run,
          cwd,
          encoding: 'utf8',
        });
        assert.deepEqual([status, stderr], [0, '']);
        return stdout.split('\n').filter(Boolean);
      };
      for (const [typed, offered] of [
        [['protheus-devkit', 'ch'], ['check']],
        [['protheus-devkit', 'bro'], ['broker']],
        [
          ['protheus-devkit', 'broker', ''],
          ['init', 'check'],
        ],
        [['npx', 'protheus-devkit', 'doc'], ['doctor']],
        [['npx', 'ng', 'ch'], []],
        [['npx', 'protheus-devkit', 'check', '--js'], ['--json']],
        [['protheus-devkit', 'check', 'dist/o'], ['dist/orders.app']],
        [['protheus-devkit', 'host', '--config', 'proth'], ['protheus.host.ts']],
        [['protheus-devkit', 'host', '--fault', 'late'], ['late-answer']],
        [['protheus-devkit', 'host', '--fault', '=', 'late'], ['late-answer']],
        [
          ['protheus-devkit', 'host', '--language', '='],
          ['pt-BR', 'en', 'es'],
        ],
        [
          ['protheus-devkit', 'check', '--language', ''],
          ['pt', 'en'],
        ],
        [['protheus-devkit', 'broker', 'init', '--scen'], ['--scenario']],
        [
          ['protheus-devkit', 'broker', 'init', '--scenario', ''],
          ['a', 'b'],
        ],
        [['protheus-devkit', 'broker', 'init', '--no-l'], ['--no-legacy']],
        [['protheus-devkit', 'completion', 'p'], ['powershell']],
        [['protheus-devkit', 'help', 'exp'], ['explain']],
        [['protheus-devkit', 'host', '--port', ''], []],
      ] as const) {
        assert.deepEqual(complete(typed), offered, typed.join(' '));
      }
    }),
  );

  for (const [shell, program, args] of [
    ['zsh', 'zsh', ['-n', '-s']],
    ['powershell', 'pwsh', ['-NoProfile', '-Command', '-']],
  ] as const) {
    it(`is a script that ${shell} can read`, { skip: !isInstalled(program) }, async () => {
      const { status, stderr } = spawnSync(program, args, {
        input: await script(shell),
        encoding: 'utf8',
      });
      assert.deepEqual([status, stderr], [0, '']);
    });
  }
});
