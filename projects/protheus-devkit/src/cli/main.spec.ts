import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { commands } from './commands/index.js';
import { commandLine } from './testing/command-line.js';

describe('the command line', () => {
  it('lists the commands, in the language of the person', async () => {
    for (const words of [[], ['--help'], ['-h'], ['help']]) {
      const { code, out } = await commandLine(words);
      assert.equal(code, 0);
      for (const { name, summary } of commands) {
        assert.match(out, new RegExp(`protheus-devkit ${name} `));
        assert.ok(out.includes(summary.en), name);
      }
    }
    const { out } = await commandLine(['--help'], { env: { LANG: 'pt_BR.UTF-8' } });
    assert.ok(out.includes(commands[0].summary.pt));
  });

  it('lets --lang decide, wherever it stands', async () => {
    for (const words of [
      ['--lang', 'pt', 'host', '--help'],
      ['host', '--help', '--lang=pt'],
    ]) {
      assert.match((await commandLine(words)).out, /Abre aplicativos/);
    }
    assert.match((await commandLine(['nothing', '--lang', 'pt'])).err, /Não existe o comando/);
  });

  it('prints its version', async () => {
    assert.match((await commandLine(['--version'])).out, /^\d+\.\d+\.\d+/);
  });

  it('answers a wrong command or flag with a code, one line and how to learn more', async () => {
    for (const [words, code] of [
      [['hots'], 'PDK901'],
      [['host', '--prot', '1'], 'PDK902'],
      [['host', '--port'], 'PDK902'],
      [['host', '--port', 'x'], 'PDK902'],
      [['host', '--port', '99999'], 'PDK902'],
      [['host', '--branches', '0'], 'PDK902'],
      [['host', '--date', '31/12/2026'], 'PDK902'],
      [['host', '--date', '20261331'], 'PDK902'],
      [['explain'], 'PDK902'],
      [['help', 'hots'], 'PDK901'],
    ] as const) {
      const { code: exit, err } = await commandLine(words);
      assert.equal(exit, 2, words.join(' '));
      assert.match(err, new RegExp(`^${code}: .+\\nnpx protheus-devkit explain ${code}$`));
    }
  });

  it('has help for every command, in both languages and different', async () => {
    for (const { name } of commands) {
      const en = await commandLine([name, '--help']);
      const pt = await commandLine([name, '--help', '--lang', 'pt']);
      assert.equal((await commandLine(['help', name])).out, en.out);
      assert.deepEqual([en.code, pt.code], [0, 0]);
      assert.match(en.out, new RegExp(`protheus-devkit ${name} `));
      assert.notEqual(en.out, pt.out, name);
    }
  });

  it('names every flag of a command in its help', async () => {
    for (const entry of commands) {
      const { options } = await entry.load();
      for (const language of ['en', 'pt']) {
        const { out } = await commandLine([entry.name, '--help', '--lang', language]);
        for (const flag of Object.keys(options)) {
          // A switch is named with both of its forms.
          const named =
            out.includes(`--${flag}`) || out.includes(`--[no-]${flag.replace(/^no-/, '')}`);
          assert.ok(named, `${entry.name} --${flag} (${language})`);
        }
      }
    }
  });
});
