// `protheus-devkit compile` with the real language server of TOTVS, against servers that refuse, are silent or send
// something else. An AppServer that compiles is not at hand.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../../test-support/root.js';
import { runNode } from '../../test-support/run-node.js';

const VERSION = '1.1.43';
const PASSWORD = 'segredo-da-empresa-7';

const cache = join(root, '.cache', 'tds-ls');
const cli = join(root, 'dist', 'protheus-devkit', 'bin.js');
const folder = join(root, 'dist', 'e2e', 'compilação de teste');

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** The program of the package, installed into a folder of its own: it has 39 MB. */
function installLanguageServer(): string {
  const path = join(cache, 'node_modules', '@totvs', 'tds-ls');
  if (!existsSync(path)) {
    mkdirSync(cache, { recursive: true });
    writeFileSync(join(cache, 'package.json'), '{"private": true}');
    const npm = process.env['npm_execpath'];
    if (!npm)
      throw new Error('npm_execpath is not set: start this by npm, e.g. npm run test:compile');
    const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--no-save'];
    runNode([npm, 'install', `@totvs/tds-ls@${VERSION}`, ...flags], cache);
  }
  return join(path, 'bin', 'linux', 'advpls');
}

/** The command lines of all running processes. */
function commandLines(): string {
  return execFileSync('ps', ['-eo', 'args']).toString();
}

/** The scripts that a compilation left or has at the moment. */
function scripts(): readonly string[] {
  return readdirSync(tmpdir()).filter(name => name.startsWith('protheus-compile-'));
}

describe('compile with the real language server', { skip: process.platform !== 'linux' }, () => {
  let advpls: string;
  const closers: (() => void)[] = [];

  before(() => {
    advpls = installLanguageServer();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'teste.prw'), 'User Function TESTE()\r\nReturn\r\n');
  });
  after(() => closers.forEach(close => close()));

  /** A server on a free port of loopback. */
  async function listen(onSocket: (socket: Socket) => void): Promise<number> {
    const sockets = new Set<Socket>();
    const server = createServer(socket => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      onSocket(socket);
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    closers.push(() => {
      server.close();
      for (const socket of sockets) socket.destroy();
    });
    return (server.address() as { port: number }).port;
  }

  function start(port: number): {
    readonly child: ReturnType<typeof spawn>;
    readonly ended: Promise<Ended>;
  } {
    const args = ['compile', 'teste.prw', '--server', `127.0.0.1:${port}`, '--environment', 'p12'];
    const child = spawn(
      process.execPath,
      [cli, ...args, '--user', 'admin', '--yes', '--silence', '10s', '--advpls', advpls],
      { cwd: folder, env: { ...process.env, LANG: 'pt_BR.UTF-8', PROTHEUS_PASSWORD: PASSWORD } },
    );
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    const ended = new Promise<Ended>(resolve =>
      child.on('close', code => resolve({ code, output })),
    );
    return { child, ended };
  }

  async function compileAt(port: number): Promise<Ended> {
    const ended = await start(port).ended;
    assert.equal(ended.output.includes(PASSWORD), false, 'the password is printed');
    assert.deepEqual(scripts(), [], 'a script is left');
    return ended;
  }

  it('is started although npm installs it without the executable bit, and names a port where nothing listens', async () => {
    const port = await listen(() => undefined);
    closers.pop()?.();
    const { code, output } = await compileAt(port);
    assert.equal(code, 1);
    assert.match(output, /PDK606: Nenhum AppServer respondeu/);
  });

  it('names a server that is silent', async () => {
    const { code, output } = await compileAt(await listen(() => undefined));
    assert.equal(code, 1);
    assert.match(output, /PDK607/);
  });

  it('names a server that sends something else, and one that closes at once', async () => {
    const senders: readonly ((socket: Socket) => void)[] = [
      socket => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'),
      socket => socket.end(Buffer.alloc(4_096, 0xff)),
      socket => socket.destroy(),
    ];
    for (const send of senders) {
      const { code, output } = await compileAt(await listen(send));
      assert.equal(code, 1);
      assert.match(output, /PDK60[67]/);
    }
  });

  it('has the password in no argument of a process while it runs, and leaves no script when it is interrupted', async () => {
    const port = await listen(() => undefined);
    const { child, ended } = start(port);
    const deadline = Date.now() + 20_000;
    while (!commandLines().includes('--tdsCli=') && Date.now() < deadline)
      await new Promise(resolve => setTimeout(resolve, 20));
    assert.match(commandLines(), /--tdsCli=/);
    assert.equal(commandLines().includes(PASSWORD), false);
    assert.equal(scripts().length, 1);
    child.kill('SIGINT');
    await ended;
    assert.deepEqual(scripts(), []);
  });

  it('removes with its next run what a killed one left', async () => {
    const port = await listen(() => undefined);
    const { child, ended } = start(port);
    const deadline = Date.now() + 20_000;
    while (scripts().length === 0 && Date.now() < deadline)
      await new Promise(resolve => setTimeout(resolve, 20));
    child.kill('SIGKILL');
    await ended;
    assert.equal(scripts().length, 1);
    await compileAt(port);
  });

  it('is named with its version, and with a warning that it is old', async () => {
    const manifest = join(cache, 'node_modules', '@totvs', 'tds-ls', 'package.json');
    assert.equal(
      (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version,
      VERSION,
    );
    const child = spawn(
      process.execPath,
      [
        cli,
        'compile',
        join(folder, 'teste.prw'),
        '--server',
        '127.0.0.1:1',
        '--environment',
        'p12',
        '--user',
        'a',
        '--dry-run',
      ],
      { cwd: cache, env: { ...process.env, HOME: folder, LANG: 'pt_BR.UTF-8' } },
    );
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    await new Promise(resolve => child.on('close', resolve));
    assert.match(output, /do @totvs\/tds-ls 1\.1\.43/);
    assert.match(output, /anterior ao 2/);
    assert.match(output, /psw=\*\*\*/);
  });
});
