import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { commands } from './commands/index.js';
import { commandLine } from './testing/command-line.js';

describe('main', () => {
  it('lists the commands in the language of the user', async () => {
    for (const argv of [[], ['--help'], ['-h'], ['help']]) {
      const { code, out } = await commandLine(argv);
      assert.equal(code, 0);
      for (const { name, summary } of commands) {
        assert.match(out, new RegExp(`protheus-devkit ${name} `));
        assert.ok(out.includes(summary.en), name);
      }
    }
    const { out } = await commandLine(['--help'], { env: { LANG: 'pt_BR.UTF-8' } });
    assert.ok(out.includes(commands[0].summary.pt));
  });

  it('uses the language of --lang, before or after the command', async () => {
    for (const argv of [
      ['--lang', 'pt', 'host', '--help'],
      ['host', '--help', '--lang=pt'],
    ]) {
      assert.match((await commandLine(argv)).out, /Abre aplicativos/);
    }
    assert.match((await commandLine(['nothing', '--lang', 'pt'])).err, /Não existe o comando/);
  });

  it('prints its version', async () => {
    assert.match((await commandLine(['--version'])).out, /^\d+\.\d+\.\d+/);
  });

  it('prints a code, one line and the explain command for an unknown command or an invalid option', async () => {
    for (const [argv, code] of [
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
      const { code: exit, err } = await commandLine(argv);
      assert.equal(exit, 2, argv.join(' '));
      assert.match(err, new RegExp(`^${code}: .+\\nnpx protheus-devkit explain ${code}$`));
    }
  });

  it('names the option and the command in the error', async () => {
    for (const [argv, en, pt] of [
      [
        ['host', '--prot', '1'],
        'The option --prot does not exist in the command host.',
        'A opção --prot não existe no comando host.',
      ],
      [
        ['host', '--port'],
        'The option --port of the command host needs a value.',
        'A opção --port do comando host precisa de um valor.',
      ],
      [
        ['host', '--open=yes'],
        'The option --open of the command host has no value.',
        'A opção --open do comando host não tem valor.',
      ],
      [
        ['host', '--help=yes'],
        'The option --help of the command host has no value.',
        'A opção --help do comando host não tem valor.',
      ],
      [
        ['explain'],
        'The arguments of the command explain are not valid.',
        'Os argumentos do comando explain não são válidos.',
      ],
    ] as const) {
      assert.ok((await commandLine(argv)).err.startsWith(`PDK902: ${en} See: npx `), en);
      const { err } = await commandLine([...argv, '--lang', 'pt']);
      assert.ok(err.startsWith(`PDK902: ${pt} Veja: npx `), err);
    }
  });

  it('has help for every command in both languages', async () => {
    for (const { name } of commands) {
      const en = await commandLine([name, '--help']);
      const pt = await commandLine([name, '--help', '--lang', 'pt']);
      assert.equal((await commandLine(['help', name])).out, en.out);
      assert.deepEqual([en.code, pt.code], [0, 0]);
      assert.match(en.out, new RegExp(`protheus-devkit ${name} `));
      assert.notEqual(en.out, pt.out, name);
    }
  });

  it('lists every option of a command in its help', async () => {
    for (const entry of commands) {
      const { options } = await entry.load();
      for (const language of ['en', 'pt']) {
        const { out } = await commandLine([entry.name, '--help', '--lang', language]);
        for (const flag of Object.keys(options)) {
          // A switch is listed with both of its forms.
          const listed =
            out.includes(`--${flag}`) || out.includes(`--[no-]${flag.replace(/^no-/, '')}`);
          assert.ok(listed, `${entry.name} --${flag} (${language})`);
        }
      }
    }
  });
});
