import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { inTemporaryFolder, writeTree } from '../../app-package/testing/temporary-folder.js';
import { faultCatalogue } from '../../host/faults/catalogue.js';
import { smallApp } from '../../host/testing/with-host.js';
import { COUNTED_FAULTS } from '../host/host-options-of.js';
import { parseArguments } from '../parse-arguments.js';
import { commandLine, type CommandLineResult } from '../testing/command-line.js';
import { hostCommand } from './host.js';

/** Runs the command in a folder with a small application until `work` is done. */
async function running(
  argv: readonly string[],
  work: (url: string) => Promise<void>,
  {
    env = {},
    files = {},
    columns,
  }: {
    /** The width of the terminal; without it the output is no terminal. */
    readonly columns?: number;
    readonly env?: Readonly<Record<string, string>>;
    readonly files?: Readonly<Record<string, string>>;
  } = {},
): Promise<CommandLineResult> {
  const stop = new AbortController();
  return inTemporaryFolder(async cwd => {
    await writeTree(cwd, { ...smallApp, ...files });
    let failure: unknown;
    const result = await commandLine(['host', ...argv], {
      cwd,
      env,
      ...(columns === undefined ? {} : { columns }),
      signal: stop.signal,
      onOut: line => {
        const url = /^Protheus: (http:\S+)\/$/.exec(line)?.[1];
        if (url === undefined) return;
        void work(url)
          .catch((error: unknown) => (failure = error))
          .finally(() => stop.abort());
      },
    });
    if (failure) throw failure as Error;
    return result;
  });
}

const app = ['dist/demo', '--port', '0'];

describe('protheus-devkit host', () => {
  it('prints one line with its URL, and ends with Ctrl+C', async () => {
    let port = 0;
    const { code, out, err } = await running(app, async url => {
      port = Number(new URL(url).port);
      assert.equal((await fetch(`${url}/app-root/demo/index.html`)).status, 200);
    });
    assert.equal(code, 0);
    assert.equal(out.split('\n').length, 1);
    assert.equal(err, '');
    const socket = connect(port, '127.0.0.1');
    await assert.rejects(once(socket, 'connect'));
  });

  it('prints its URL last at a terminal, after the inspector and how it ends', async () => {
    for (const [language, expected] of [
      ['en', ['Inspector: U/webapp/', 'Ctrl+C ends the host.', 'Protheus: U/']],
      ['pt-BR', ['Inspetor: U/webapp/', 'Ctrl+C encerra o host.', 'Protheus: U/']],
    ] as const) {
      let origin = '';
      const { out } = await running(
        [...app, '--language', language],
        async url => void (origin = url),
        { columns: 80 },
      );
      assert.deepEqual(out.trimEnd().replaceAll(origin, 'U').split('\n'), expected);
    }
  });

  it('reads session, environments and faults from the options', async () => {
    const argv = ['--company', 'T2', '--branch', 'D SP 01 ', '--module', 'EST'];
    const more = ['--env', 'P12', '--env', 'TST', '--fault', 'late-answer=7', '--fault', 'stale'];
    await running([...app, ...argv, ...more], async url => {
      const state = (await (await fetch(`${url}/webapp/api/state`)).json()) as {
        session: Record<string, string>;
        environments: string[];
        faults: unknown;
      };
      assert.equal(state.session['company'], 'T2');
      assert.equal(state.session['branch'], 'D SP 01 ');
      assert.equal(state.session['module'], 'EST');
      assert.deepEqual(state.environments, ['P12', 'TST']);
      assert.deepEqual(state.faults, { 'late-answer': 7, stale: true });
    });
  });

  it('warns when other machines can reach it, and about the licence that a sign-in uses', async () => {
    const argv = ['--address', '0.0.0.0', '--rest', 'http://127.0.0.1:1/rest', '--user', 'me'];
    const { err } = await running([...app, ...argv], async () => undefined, {
      env: { PROTHEUS_PASSWORD: 'secret' },
    });
    assert.match(err, /Warning: the host listens on 0\.0\.0\.0/);
    assert.match(err, /REST licence/);
    assert.doesNotMatch(err, /secret/);
  });

  it('prints in one line why it cannot start', async () => {
    await inTemporaryFolder(async cwd => {
      for (const [argv, code] of [
        [['missing.app'], 'PDK202'],
        [[], 'PDK212'],
        [['missing', '--rest', 'http://x/'], 'PDK213'],
        [['missing', '--rest', 'http://x/', '--user', 'me', '--ca', 'no.pem'], 'PDK213'],
      ] as const) {
        const env = { PROTHEUS_PASSWORD: 'secret' };
        const { code: exit, out, err } = await commandLine(['host', ...argv], { cwd, env });
        assert.deepEqual([exit, out], [1, ''], argv.join(' '));
        assert.match(err, new RegExp(`^${code}: `, 'm'));
      }
    });
  });

  for (const [lang, texts] of Object.entries({
    en: [
      'is in use',
      'does not exist',
      'is not a sound zip',
      'threw, so the response has status 500',
    ],
    pt: ['está em uso', 'não existe', 'não é um zip íntegro', 'gerou um erro'],
  })) {
    const [inUse, missing, broken, threw] = texts;

    /** One line is the error, and one the explain command. */
    const assertPrinted = (err: string, code: string, text: string): void => {
      const lines = err.split('\n').filter(line => !line.startsWith('npx protheus-devkit explain'));
      assert.equal(lines.length, 1, err);
      assert.match(lines[0], new RegExp(`^${code}: .*${text}`));
    };

    it(`prints in one line why it cannot start, in ${lang}`, async () => {
      const busy = createServer().listen(0, '127.0.0.1');
      await once(busy, 'listening');
      const port = String((busy.address() as AddressInfo).port);
      await inTemporaryFolder(async cwd => {
        await writeTree(cwd, smallApp);
        const argv = ['host', 'dist/demo', '--port', port, '--lang', lang];
        const busyPort = await commandLine(argv, { cwd });
        assert.deepEqual([busyPort.code, busyPort.out], [1, '']);
        assertPrinted(busyPort.err, 'PDK201', inUse);
        const absent = await commandLine(['host', 'nowhere', '--lang', lang], { cwd });
        assert.deepEqual([absent.code, absent.out], [1, '']);
        assertPrinted(absent.err, 'PDK202', missing);
      });
      busy.close();
    });

    it(`prints in one line an error that does not end it, in ${lang}`, async () => {
      const config =
        "export default { rest: { 'GET /api/x': { requires: 'nothing', handler: () => { throw new Error('oops'); } } } };";
      const handler = await running(
        [...app, '--lang', lang],
        async url => {
          assert.equal((await fetch(`${url}/app-root/api/x`)).status, 500);
          assert.equal((await fetch(`${url}/app-root/demo/index.html`)).status, 200);
        },
        { files: { 'protheus.host.ts': config } },
      );
      assert.equal(handler.code, 0);
      assertPrinted(handler.err, 'PDK211', threw);
      assert.match(handler.err, /protheus\.host\.ts:1:\d+/);

      const zip = await running(
        ['bad.app', ...app, '--lang', lang],
        async url => {
          for (const name of ['index.html', 'main.js']) {
            assert.equal((await fetch(`${url}/app-root/bad/${name}`)).status, 500);
          }
          assert.equal((await fetch(`${url}/app-root/demo/index.html`)).status, 200);
        },
        { files: { 'bad.app': 'PK but no zip' } },
      );
      assert.equal(zip.code, 0);
      assertPrinted(zip.err, 'PDK110', broken);
    });
  }

  describe('as a program', () => {
    interface Running {
      readonly child: ChildProcess;
      readonly url: string;
      /** What it has written to standard error. */
      readonly errorOutput: () => string;
      readonly cwd: string;
    }

    /** Runs the command with the small application and a configuration until `work` ends it. */
    const program = async (
      argv: readonly string[],
      env: Readonly<Record<string, string>>,
      input: string | undefined,
      work: (running: Running) => Promise<void>,
    ): Promise<void> =>
      inTemporaryFolder(async cwd => {
        await writeTree(cwd, { ...smallApp, 'protheus.host.ts': 'export default {};' });
        const bin = fileURLToPath(new URL('../../bin.ts', import.meta.url));
        const tsx = import.meta.resolve('tsx');
        const child = spawn(process.execPath, ['--import', tsx, bin, 'host', ...app, ...argv], {
          cwd,
          env: { ...process.env, LANG: 'en_US.UTF-8', TSX_DISABLE_CACHE: '1', ...env },
          stdio: ['pipe', 'pipe', 'pipe'],
        });
        let output = '';
        child.stderr.on('data', chunk => (output += String(chunk)));
        child.stdin.end(input);
        try {
          const [line] = (await Promise.race([
            once(child.stdout, 'data'),
            once(child, 'exit').then(() => ['']),
          ])) as [Buffer];
          const url = /^Protheus: (http:\/\/127\.0\.0\.1:\d+)\/\n$/.exec(String(line))?.[1] ?? '';
          await work({ child, url, errorOutput: () => output, cwd });
        } finally {
          if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
        }
      });
    const interrupt = async (child: ChildProcess): Promise<void> => {
      const exit = once(child, 'exit');
      child.kill('SIGINT');
      assert.deepEqual(await exit, [0, null]);
    };
    const isOpen = async (port: number): Promise<boolean> => {
      const socket = connect(port, '127.0.0.1');
      const open = await once(socket, 'connect').then(
        () => true,
        () => false,
      );
      socket.destroy();
      return open;
    };

    it('ends cleanly when it is interrupted: no port, process or file is left', async () => {
      await inTemporaryFolder(async temporary => {
        const env = { TMPDIR: temporary, TEMP: temporary, TMP: temporary };
        await program([], env, undefined, async ({ child, url, errorOutput, cwd }) => {
          const before = await readdir(cwd, { recursive: true });
          const response = await fetch(`${url}/webapp/api/apps`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: '{"application":"demo","mode":"desktop"}',
          });
          const { port, url: path } = (await response.json()) as { port: number; url: string };
          assert.equal((await fetch(url + path)).status, 200);
          assert.equal(await isOpen(port), true);
          await interrupt(child);
          assert.equal(await isOpen(port), false);
          assert.equal(await isOpen(Number(new URL(url).port)), false);
          assert.deepEqual(await readdir(cwd, { recursive: true }), before);
          assert.deepEqual(await readdir(temporary), []);
          assert.equal(errorOutput(), '');
        });
      });
    });

    it('ends while a request to a server that never responds is pending', async () => {
      const silent = createServer().listen(0, '127.0.0.1');
      await once(silent, 'listening');
      const argv = ['--rest', `http://127.0.0.1:${(silent.address() as AddressInfo).port}/rest`];
      const env = { PROTHEUS_PASSWORD: 'secret' };
      await program([...argv, '--user', 'me'], env, undefined, async ({ child, url }) => {
        const waiting = fetch(`${url}/app-root/preindex/index.html?app_name=demo`).catch(
          (error: unknown) => error,
        );
        await once(silent, 'connection');
        await interrupt(child);
        assert.ok((await waiting) instanceof TypeError);
      });
      silent.close();
    });

    it('asks for the password without showing it', async () => {
      const argv = ['--rest', 'http://127.0.0.1:1/rest', '--user', 'maria'];
      await program(argv, {}, 'p4ss w0rd\n', async ({ child, url, errorOutput }) => {
        assert.notEqual(url, '');
        await interrupt(child);
        assert.match(errorOutput(), /^Password of maria: \n/);
        assert.match(errorOutput(), /REST licence/);
        assert.doesNotMatch(errorOutput(), /p4ss/);
      });
    });

    it('does not start when no password is entered', async () => {
      const argv = ['--rest', 'http://127.0.0.1:1/rest', '--user', 'maria'];
      await program(argv, {}, '', async ({ child, url, errorOutput }) => {
        assert.equal(url, '');
        assert.equal(child.exitCode, 1);
        assert.match(errorOutput(), /PDK213: No password was given/);
      });
    });
  });
});

describe('protheus-devkit host, as a program or with durations', () => {
  it('prints a line of JSON for each event', async () => {
    const stop = new AbortController();
    await inTemporaryFolder(async cwd => {
      await writeTree(cwd, { ...smallApp, 'bad.app': 'PK but no zip' });
      const events: Record<string, unknown>[] = [];
      const argv = [
        'host',
        'dist/demo',
        'bad.app',
        '--port',
        '0',
        '--address',
        '0.0.0.0',
        '--json',
      ];
      const { code, err } = await commandLine(argv, {
        cwd,
        signal: stop.signal,
        onOut(line) {
          const event = JSON.parse(line) as Record<string, unknown>;
          events.push(event);
          if (event['event'] !== 'started') return;
          void fetch(`${String(event['url'])}app-root/bad/index.html`).finally(() => stop.abort());
        },
      });
      assert.deepEqual([code, err], [0, '']);
      assert.deepEqual(
        events.map(({ event }) => event),
        ['warning', 'listening', 'started', 'error'],
      );
      assert.match(String(events[1]?.['inspector']), /^http:\/\/127\.0\.0\.1:\d+\/webapp\/$/);
      assert.deepEqual(events[2]?.['applications'], ['demo', 'bad']);
      assert.equal(events[3]?.['code'], 'PDK110');
    });
  });

  it('takes the times of faults and the life of a token with a unit', async () => {
    const { hostOptionsOf } = await import('../host/host-options-of.js');
    const { Flags } = await import('../host/host-flags.js');
    const optionsOf = (...argv: string[]) =>
      hostOptionsOf(new Flags(parseArguments('host', hostCommand, argv).values), []);
    assert.deepEqual(optionsOf('--fault', 'late-answer=5s').faults, { 'late-answer': 5000 });
    assert.deepEqual(optionsOf('--fault', 'rest-delay=1.5s').faults, { 'rest-delay': 1500 });
    assert.deepEqual(optionsOf('--fault', 'reload=2min').faults, { reload: 120_000 });
    assert.deepEqual(optionsOf('--fault', 'slow-connect=300').faults, { 'slow-connect': 300 });
    assert.throws(() => optionsOf('--fault', 'lost-connection=5s'), /PDK205/);
    assert.equal(optionsOf('--token-life', '2min').tokenLife, 120);
    assert.equal(optionsOf('--token-life', '30').tokenLife, 30);
    assert.throws(() => optionsOf('--token-life', '500ms'), /PDK902/);
  });

  it('takes every number of a fault for a time, but for those that count', () => {
    for (const [name, { kind, text }] of Object.entries(faultCatalogue)) {
      if (kind !== 'number') continue;
      assert.equal(text.en.includes('(milliseconds)'), !COUNTED_FAULTS.includes(name), name);
    }
  });
});
