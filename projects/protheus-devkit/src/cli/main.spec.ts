import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { flagsOf } from './command.js';
import { commands } from './commands/index.js';
import { commandHelp } from './help.js';
import { findCommand } from './main.js';
import { parseArguments, spellingsOf } from './parse-arguments.js';
import { commandLine } from './testing/command-line.js';

describe('main', () => {
  it('lists the commands in the language of the user', async () => {
    for (const argv of [[], ['--help'], ['-h'], ['help']]) {
      const { code, out } = await commandLine(argv);
      assert.equal(code, 0);
      for (const { name, summary } of commands) {
        assert.match(out, new RegExp(`^  ${name} +\\S`, 'm'));
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
      [['host', '--port'], 'PDK907'],
      [['host', '--port', '--open'], 'PDK907'],
      [['check', 'a', 'b'], 'PDK908'],
      [['completion', 'fish'], 'PDK909'],
      [['check', '--language', 'xx'], 'PDK902'],
      [['check', '--lang', 'es'], 'PDK902'],
      [['doctor', 'a', '--timeout', 'soon'], 'PDK902'],
      [['host', '--port', 'x'], 'PDK902'],
      [['host', '--port', '99999'], 'PDK902'],
      [['host', '--branches', '0'], 'PDK902'],
      [['host', '--date', '31/12/2026'], 'PDK902'],
      [['host', '--date', '20261331'], 'PDK902'],
      [['help', 'hots'], 'PDK901'],
    ] as const) {
      const { code: exit, err } = await commandLine(argv);
      assert.equal(exit, 2, argv.join(' '));
      assert.match(err, new RegExp(`^${code}: .+\\nnpx protheus-devkit explain ${code}$`));
    }
  });

  it('names the option and the command in the error', async () => {
    for (const [argv, code, en, pt] of [
      [
        ['host', '--prot', '1'],
        'PDK902',
        'The option --prot does not exist in the command host. Did you mean --port?',
        'A opção --prot não existe no comando host. Você quis dizer --port?',
      ],
      [
        ['host', '--port'],
        'PDK907',
        'The option --port of the command host needs a value: --port <n>.',
        'A opção --port do comando host precisa de um valor: --port <n>.',
      ],
      [
        ['host', '--open=yes'],
        'PDK902',
        'The option --open of the command host has no value.',
        'A opção --open do comando host não tem valor.',
      ],
      [
        ['host', '--help=yes'],
        'PDK902',
        'The option --help of the command host has no value.',
        'A opção --help do comando host não tem valor.',
      ],
      [
        ['doctor', 'a', 'b'],
        'PDK908',
        'The command doctor cannot use the argument "b". A value with blanks needs quotation marks.',
        'O comando doctor não usa o argumento "b". Um valor com espaços precisa de aspas.',
      ],
    ] as const) {
      assert.ok((await commandLine(argv)).err.startsWith(`${code}: ${en} See: npx `), en);
      const { err } = await commandLine([...argv, '--lang', 'pt']);
      assert.ok(err.startsWith(`${code}: ${pt} Veja: npx `), err);
    }
  });

  it('has help for every command in both languages', async () => {
    for (const { name } of commands) {
      const en = await commandLine([...name.split(' '), '--help']);
      const pt = await commandLine([...name.split(' '), '--help', '--lang', 'pt']);
      assert.equal((await commandLine(['help', ...name.split(' ')])).out, en.out);
      assert.deepEqual([en.code, pt.code], [0, 0]);
      assert.match(en.out, new RegExp(`protheus-devkit ${name} `));
      assert.notEqual(en.out, pt.out, name);
    }
  });

  it('lists every option of a command in its help', async () => {
    for (const entry of commands) {
      const flags = flagsOf(await entry.load());
      for (const language of ['en', 'pt']) {
        const { out } = await commandLine([...entry.name.split(' '), '--help', '--lang', language]);
        for (const flag of Object.keys(flags)) {
          // A switch is listed with both of its forms.
          const listed = out.includes(`--${flag}`) || out.includes(`--[no-]${flag}`);
          assert.ok(listed, `${entry.name} --${flag} (${language})`);
        }
      }
    }
  });

  it('offers the nearest command and the nearest option', async () => {
    for (const [argv, near] of [
      [['chek'], 'check'],
      [['pakcage'], 'package'],
      [['pack'], 'package'],
      [['serve'], 'host'],
      [['create', 'pedidos'], 'new'],
      [['criar'], 'new'],
      [['novo'], 'new'],
      [['new', '--modul'], '--module'],
      [['docter', 'https://erp'], 'doctor'],
      [['broker', 'chekc'], 'broker check'],
      [['host', '--poort', '1'], '--port'],
      [['host', '--enviroment', 'P12'], '--environment'],
      [['host', '--environments', 'P12'], '--environment'],
      [['package', '--diagnostic'], '--diagnostics'],
      [['doctor', 'a', '--time-out', '5s'], '--timeout'],
      [['broker', 'init', '--publicname', 'x'], '--public-name'],
      [['check', '--JSON'], '--json'],
    ] as const) {
      const { err } = await commandLine(argv);
      assert.match(err, new RegExp(`Did you mean ${near}\\?`), argv.join(' '));
    }
    assert.doesNotMatch((await commandLine(['deploy'])).err, /Did you mean/);
    assert.doesNotMatch((await commandLine(['check', '--zip'])).err, /Did you mean/);
  });

  it('prints which argument is missing, with the help, instead of a refusal', async () => {
    for (const [argv, argument] of [
      [['explain'], 'código | mensagem | -'],
      [['doctor'], 'endereço'],
      [['broker', 'check'], 'arquivo ou pasta'],
      [['broker'], 'init | check'],
      [['completion'], 'bash | zsh | powershell'],
    ] as const) {
      const { code, out, err } = await commandLine([...argv, '--language', 'pt']);
      assert.deepEqual([code, out], [2, '']);
      assert.ok(
        err.startsWith(
          `PDK908: O comando ${argv.join(' ')} precisa de um argumento: <${argument}>.\n`,
        ),
        err,
      );
      assert.match(err, /^Uso: npx protheus-devkit /m);
    }
  });

  it('has a usage line and examples in each help, and the examples are command lines', async () => {
    for (const entry of commands) {
      const command = await entry.load();
      const { out } = await commandLine([...entry.name.split(' '), '--help', '--lang', 'pt']);
      assert.match(out, new RegExp(`^Uso: npx protheus-devkit ${entry.name}`, 'm'));
      assert.match(out, /^Exemplos:\n {2}npx protheus-devkit /m);
      assert.match(out, /^(Termina com Ctrl\+C\. )?Código de saída: /m);
      for (const { line } of command.examples) {
        const argv = line.split(/ [|<>] /)[0]?.split(' ') ?? [];
        assert.equal(findCommand(argv), entry, line);
        parseArguments(entry.name, command, argv.slice(entry.name.split(' ').length));
      }
    }
  });

  it('prints lines of a help no longer than a terminal is wide', async () => {
    for (const entry of commands) {
      for (const language of ['en', 'pt'] as const) {
        const lines = commandHelp(entry, await entry.load(), language).split('\n');
        for (const line of lines) assert.ok(line.length <= 102, line);
      }
    }
  });

  it('has one spelling for a thing in all commands, and parses the former ones', async () => {
    const spellings = new Map<string, string>();
    for (const { name, load } of commands) {
      for (const [spelling, { name: flag }] of spellingsOf(flagsOf(await load()))) {
        assert.equal(spellings.get(spelling) ?? flag, flag, `${name} --${spelling}`);
        spellings.set(spelling, flag);
      }
    }
    const parsed = async (command: string, ...argv: string[]) =>
      parseArguments(command, await findCommand(command.split(' '))!.load(), argv).values;
    assert.deepEqual((await parsed('host', '--env', 'A', '--environment', 'B'))['environment'], [
      'A',
      'B',
    ]);
    assert.equal((await parsed('doctor', 'x', '--env', 'A'))['environment'], 'A');
    assert.equal((await parsed('broker init', '--env', 'A'))['environment'], 'A');
    assert.equal((await parsed('host', '--no-open', '--open'))['open'], true);
    assert.equal((await parsed('host', '--open', '--no-open'))['open'], false);
  });

  it('reads a duration with its unit, and a number alone as seconds', async () => {
    for (const [text, seconds] of [
      ['5', '5'],
      ['5s', '5'],
      ['1.5s', '1.5'],
      ['500ms', '0.5'],
      ['2min', '120'],
      ['2m', '120'],
      ['1h', '3600'],
    ] as const) {
      const { values } = parseArguments('doctor', await findCommand(['doctor'])!.load(), [
        'x',
        '--timeout',
        text,
      ]);
      assert.equal(values['timeout'], seconds);
    }
  });

  it('sets the language of the texts by --language, and in host that of the session, too', async () => {
    assert.match((await commandLine(['check', '--language', 'pt-BR', '--help'])).out, /^Uso: /m);
    assert.match((await commandLine(['--language', 'pt', 'check', '--help'])).out, /^Uso: /m);
    assert.match((await commandLine(['host', '--language', 'pt-BR', '--help'])).out, /^Uso: /m);
    const spanish = await commandLine(['host', 'nowhere', '--language', 'es']);
    assert.match(spanish.err, /^PDK202: .*does not exist/);
  });

  it('prints errors as JSON where a program reads the output', async () => {
    for (const [argv, code, exit] of [
      [['check', 'nowhere', '--json'], 'PDK102', 2],
      [['host', 'nowhere', '--json'], 'PDK202', 1],
      [['explain', 'PDK999', '--json'], 'PDK903', 2],
      [['explain', '--json'], 'PDK908', 2],
      [['broker', '--json'], 'PDK908', 2],
      [['check', '--jsno', '--json'], 'PDK902', 2],
      [['broker', 'init', '--json', '--scenario', 'z'], 'PDK302', 1],
    ] as const) {
      const result = await commandLine(argv);
      const parsed = JSON.parse(result.out) as { ok: boolean; error: { code: string } };
      assert.deepEqual(
        [parsed.ok, parsed.error.code, result.code, result.err],
        [false, code, exit, ''],
      );
    }
  });
});
