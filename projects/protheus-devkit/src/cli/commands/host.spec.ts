import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { smallApp } from '../../host/testing/with-host.js';
import { inTemporaryFolder, writeTree } from '../../package/testing/temporary-folder.js';
import { commandLine, type CommandLineResult } from '../testing/command-line.js';

/** Runs the command in a folder with a small application until `work` is done. */
async function running(
  words: readonly string[],
  work: (url: string) => Promise<void>,
  env: Readonly<Record<string, string>> = {},
): Promise<CommandLineResult> {
  const stop = new AbortController();
  return inTemporaryFolder(async cwd => {
    await writeTree(cwd, smallApp);
    let failure: unknown;
    const result = await commandLine(['host', ...words], {
      cwd,
      env,
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
  it('prints one line with its address, and ends with Ctrl+C', async () => {
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

  it('takes session, environments and faults from flags', async () => {
    const words = ['--company', 'T2', '--branch', 'D SP 01 ', '--module', 'EST'];
    const more = ['--env', 'P12', '--env', 'TST', '--fault', 'late-answer=7', '--fault', 'stale'];
    await running([...app, ...words, ...more], async url => {
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

  it('warns when others can reach it, and of the licence that a sign-in takes', async () => {
    const words = ['--address', '0.0.0.0', '--rest', 'http://127.0.0.1:1/rest', '--user', 'me'];
    const { err } = await running([...app, ...words], async () => undefined, {
      PROTHEUS_PASSWORD: 'secret',
    });
    assert.match(err, /Warning: the host listens on 0\.0\.0\.0/);
    assert.match(err, /REST licence/);
    assert.doesNotMatch(err, /secret/);
  });

  it('says in one line why it cannot start', async () => {
    await inTemporaryFolder(async cwd => {
      for (const [words, code] of [
        [['missing.app'], 'PDK202'],
        [[], 'PDK212'],
        [['missing', '--rest', 'http://x/'], 'PDK213'],
        [['missing', '--rest', 'http://x/', '--user', 'me', '--ca', 'no.pem'], 'PDK213'],
      ] as const) {
        const env = { PROTHEUS_PASSWORD: 'secret' };
        const { code: exit, out, err } = await commandLine(['host', ...words], { cwd, env });
        assert.deepEqual([exit, out], [1, ''], words.join(' '));
        assert.match(err, new RegExp(`^${code}: `, 'm'));
      }
    });
  });

  it('runs as a program and ends cleanly when it is interrupted', async () => {
    await inTemporaryFolder(async cwd => {
      await writeTree(cwd, smallApp);
      const bin = fileURLToPath(new URL('../../bin.ts', import.meta.url));
      const tsx = import.meta.resolve('tsx');
      const child = spawn(process.execPath, ['--import', tsx, bin, 'host', ...app], {
        cwd,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [line] = (await once(child.stdout, 'data')) as [Buffer];
      assert.match(String(line), /^Protheus: http:\/\/127\.0\.0\.1:\d+\/\n$/);
      child.kill('SIGINT');
      assert.deepEqual(await once(child, 'exit'), [0, null]);
    });
  });
});
