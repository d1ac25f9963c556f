import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { inTemporaryFolder, writeTree } from '../../app-package/testing/temporary-folder.js';
import { smallApp } from '../../host/testing/with-host.js';

const bin = fileURLToPath(new URL('../../bin.ts', import.meta.url));

const CONFIG = `
const late = act => { setTimeout(act, 1); return {}; };
const resource = act => ({ requires: 'nothing', handler: () => late(act) });
export default {
  rest: {
    'GET /api/throws': resource(() => { throw new Error('late throw'); }),
    'GET /api/rejects': resource(() => void Promise.reject(new Error('late rejection'))),
    'GET /api/text': resource(() => void Promise.reject('late text')),
    'GET /api/nothing': resource(() => void Promise.reject()),
  },
};
`;

describe('the command host', () => {
  it('goes on after handlers that throw or reject later, and names their line', async () => {
    await inTemporaryFolder(async folder => {
      await writeTree(folder, { ...smallApp, 'protheus.host.mjs': CONFIG });
      const child = spawn(
        process.execPath,
        ['--import', import.meta.resolve('tsx'), bin, 'host', join('dist', 'demo'), '--port', '0'],
        { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
      );
      let printed = '';
      let failures = '';
      child.stderr.on('data', (chunk: Buffer) => (failures += String(chunk)));
      await new Promise<void>(resolve => {
        child.stdout.on('data', (chunk: Buffer) => {
          printed += String(chunk);
          if (/http:\S+\/\s/.test(printed)) resolve();
        });
      });
      const url = /http:\S+(?=\/\s)/.exec(printed)?.[0] ?? '';
      for (const name of ['throws', 'rejects', 'text', 'nothing', 'throws']) {
        assert.equal((await fetch(`${url}/app-root/api/${name}`)).status, 200, name);
      }
      assert.equal((await fetch(`${url}/webapp/api/state`)).status, 200);
      child.kill();
      await once(child, 'exit');
      assert.match(failures, /PDK218: .*late throw \(.*protheus\.host\.mjs:\d+:\d+\)/);
      assert.match(failures, /PDK218: .*late rejection \(.*protheus\.host\.mjs:\d+:\d+\)/);
      assert.match(failures, /PDK218: .*"late text"/);
      assert.match(failures, /PDK218: .*undefined/);
    });
  });
});
