import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type HostOptions } from '../host-options.js';
import { PageClient } from '../testing/page-client.js';
import { type HostCase, withHost } from '../testing/with-host.js';

/** An application in a frame, connected to AdvPL. */
async function withApp(
  options: HostOptions,
  work: (app: {
    readonly host: HostCase['host'];
    readonly page: PageClient;
    readonly ask: (type: string, content: string) => Promise<string>;
    readonly notes: () => string[];
  }) => Promise<void>,
): Promise<void> {
  await withHost(options, async ({ host }) => {
    const page = await PageClient.connect(host);
    const { port } = await host.launchApp('demo', { mode: 'webapp' });
    page.send({ kind: 'connect', port });
    await page.take('connected');
    let asked = 0;
    const ask = async (type: string, content: string): Promise<string> => {
      page.send({ kind: 'message', port, type, content });
      return (await page.take('exec', ++asked))[asked - 1].content;
    };
    const notes = (): string[] =>
      host.log.flatMap(entry =>
        entry.kind === 'note' ? [`${entry.topic} ${entry.values['type'] ?? ''}`] : [],
      );
    await work({ host, page, ask, notes });
  });
}

describe('an application that sends messages of the programs of TOTVS', () => {
  it('gets an answer, with a warning for its developer', async () => {
    await withApp({}, async ({ ask, notes }) => {
      assert.match(await ask('getRoleList', 'setRoleList'), /Comprador/);
      assert.deepEqual(notes(), ['platform-answered getRoleList']);
    });
  });

  it('gets the answer of the developer, if there is a handler', async () => {
    const onJsToAdvpl = { 'getRole*': 'mine' };
    await withApp({ onJsToAdvpl }, async ({ ask, notes }) => {
      assert.equal(await ask('getRoleList', 'setRoleList'), 'mine');
      assert.deepEqual(notes(), []);
    });
  });

  it('gets no answer with platformMessages: false', async () => {
    const onJsToAdvpl = { last: 'yes' };
    await withApp({ platformMessages: false, onJsToAdvpl }, async ({ page, ask, host, notes }) => {
      page.send({
        kind: 'message',
        port: host.runningApps[0].port,
        type: 'getRoleList',
        content: '',
      });
      await ask('last', '');
      assert.deepEqual(notes(), ['message-unanswered getRoleList']);
    });
  });

  it('signs in with a token of the host', async () => {
    await withApp({}, async ({ ask, host }) => {
      const content = btoa('{"usr":"admin","psw":"protheus","remember":false}');
      const { access_token } = JSON.parse(await ask('loginInside', content)) as {
        access_token: string;
      };
      const response = await fetch(`${host.url}/app-root/api/framework/v1/systemModules`, {
        headers: { authorization: `Bearer ${access_token}` },
      });
      assert.equal(response.status, 200);
    });
  });

  it('has the session that it submitted', async () => {
    await withApp({}, async ({ ask, page }) => {
      const settings = JSON.parse(await ask('getSessionStart', 'setSessionStart')) as object;
      const chosen = JSON.stringify({ ...settings, branch_code: 'D SP 01 ' });
      assert.equal(await ask('submitButton', chosen), 'true');
      const [{ session }] = await page.take('write-storage');
      assert.match(session['ProBranch'], /"Code":"D SP 01 "/);
    });
  });
});
