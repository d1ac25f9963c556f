import assert from 'node:assert/strict';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { WebSocket } from 'ws';
import { type AdvplChannel } from '../channel/advpl-handlers.js';
import { PageClient, reportReady, secretOf } from '../testing/page-client.js';
import { rawUpgrade } from '../testing/raw-upgrade.js';
import { withHost } from '../testing/with-host.js';

describe('the WebSocket of the page', () => {
  it('connects an application in a frame to its handlers', async () => {
    const onJsToAdvpl = { greet: 'Olá', preLoad: 'context' };
    await withHost({ onJsToAdvpl }, async ({ host }) => {
      const page = await PageClient.connect(host);
      const { port } = await host.launchApp('demo', { mode: 'webapp' });
      page.send({ kind: 'connect', port });
      assert.deepEqual(await page.take('connected'), [{ kind: 'connected', port }]);
      await reportReady(host, port);
      page.send({ kind: 'message', port, type: 'greet', content: '' });
      assert.deepEqual(
        (await page.take('exec', 2)).map(({ type, content }) => [type, content]),
        [
          ['preLoad', 'context'],
          ['greet', 'Olá'],
        ],
      );
      assert.equal(host.sendToApp('news', 'x'), 1);
      assert.equal((await page.take('exec', 3))[2].content, 'x');
      assert.deepEqual(
        host.messages.map(({ type }) => type),
        ['preLoad', 'greet', 'greet', 'news'],
      );
    });
  });

  it('asks before an application closes, and closes it at once when forced', async () => {
    await withHost({}, async ({ host }) => {
      const page = await PageClient.connect(host);
      const { port } = await host.launchApp('demo', { mode: 'webapp' });
      page.send({ kind: 'connect', port });
      page.send({ kind: 'message', port, type: 'close', content: '' });
      await page.take('close');
      page.send({ kind: 'close-answer', port, close: false });
      page.send({ kind: 'message', port, type: 'close', content: '' });
      await page.take('close', 2);
      assert.deepEqual(
        host.runningApps.map(app => app.port),
        [port],
      );
      page.send({ kind: 'close-answer', port, close: true });
      await page.take('closed');
      assert.deepEqual(host.runningApps, []);
      assert.equal((await page.take('disconnected')).length, 1);

      const second = await host.launchApp('demo', { mode: 'webapp' });
      page.send({ kind: 'connect', port: second.port });
      page.send({ kind: 'message', port: second.port, type: 'close', content: 'force' });
      assert.equal((await page.take('closed', 2))[1].port, second.port);
      assert.equal((await page.take('close', 2)).length, 2);
    });
  });

  it('writes a new token for an application without one', async () => {
    await withHost({}, async ({ host, get }) => {
      const page = await PageClient.connect(host);
      const { port } = await host.launchApp('demo', { mode: 'webapp' });
      page.send({ kind: 'connect', port });
      page.send({ kind: 'message', port, type: 'internalToken', content: '' });
      const [{ session }] = await page.take('write-storage');
      const { access_token } = JSON.parse(session['ERPTOKEN']) as { access_token: string };
      const response = await get('/app-root/api/framework/environment/v1/companies', {
        authorization: `Bearer ${access_token}`,
      });
      assert.equal(response.status, 200);
    });
  });

  it('separates the messages of two applications', async () => {
    const onJsToAdvpl = {
      who: (_content: string, { session, advplToJs }: AdvplChannel) =>
        advplToJs('who', session.branch),
    };
    await withHost({ onJsToAdvpl }, async ({ host }) => {
      const page = await PageClient.connect(host);
      const branches = ['D MG 01 ', 'D SP 01 '];
      const ports: number[] = [];
      for (const branch of branches) {
        const { port } = await host.launchApp('demo', { mode: 'webapp', session: { branch } });
        ports.push(port);
        page.send({ kind: 'connect', port });
        page.send({ kind: 'message', port, type: 'who', content: '' });
      }
      const answers = await page.take('exec', 2);
      for (const [at, port] of ports.entries()) {
        assert.equal(answers.find(answer => answer.port === port)?.content, branches[at]);
      }
    });
  });

  it('sends new entries of the log to subscribed pages', async () => {
    await withHost({}, async ({ host, get }) => {
      const page = await PageClient.connect(host, '&log=1');
      await get('/app-root/demo/main.js');
      const [{ entry }] = await page.take('log');
      assert.equal(entry.kind === 'request' && entry.url, '/app-root/demo/main.js');
      page.send({ kind: 'storage', area: 'session', key: 'mine', value: '1' });
      await page.take('log', 2);
      assert.equal(host.log.filter(one => one.kind === 'storage')[0]?.key, 'mine');
    });
  });

  it('sends the earlier entries first to pages that request all of the log', async () => {
    await withHost({}, async ({ host, get, token }) => {
      const authorization = `Bearer ${await token()}`;
      const headers = { authorization, cookie: 'JSESSIONID=hidden' };
      await get('/app-root/api/framework/environment/v1/companies', headers);
      const page = await PageClient.connect(host, '&log=all');
      const [{ entries }] = await page.take('history');
      assert.ok(entries.some(({ kind }) => kind === 'request'));
      assert.equal(page.messages[0].kind, 'history');
      const text = JSON.stringify(entries);
      for (const secret of [authorization, 'hidden']) assert.equal(text.includes(secret), false);
      await get('/app-root/demo/main.js');
      const [{ entry }] = await page.take('log');
      assert.equal(entry.kind === 'request' && entry.url, '/app-root/demo/main.js');
    });
  });

  it('removes the password of a sign-in, although it is base64', async () => {
    await withHost({}, async ({ host }) => {
      const page = await PageClient.connect(host, '&log=1');
      const { port } = await host.launchApp('demo', { mode: 'webapp' });
      const content = btoa('{"usr":"admin","psw":"hidden","remember":false}');
      page.send({ kind: 'message', port, type: 'loginInside', content });
      const [{ entry }] = await page.take('log');
      assert.equal(entry.kind === 'message' && entry.content, 'REMOVED');
      assert.equal(host.messages[0].content, content, 'tests see what was sent');
    });
  });

  it('refuses connections without the secret of this start, or from another origin', async () => {
    await withHost({}, async ({ host }) => {
      const url = `${host.url.replace('http', 'ws')}/webapp/socket`;
      const secret = await secretOf(host);
      const refused = async (url: string, origin: string): Promise<string> => {
        const socket = new WebSocket(url, { origin });
        const [error] = (await once(socket, 'error')) as [Error];
        return error.message;
      };
      assert.match(await refused(url, host.url), /403/);
      assert.match(await refused(`${url}?secret=${'0'.repeat(32)}`, host.url), /403/);
      // As many characters, but more bytes.
      assert.match(await refused(`${url}?secret=${'é'.repeat(secret.length)}`, host.url), /403/);
      assert.match(await refused(`${url}?secret=${secret}`, 'http://evil.example'), /403/);
      assert.match(await refused(`${url}x?secret=${secret}`, host.url), /404/);
    });
  });

  it('refuses an HTTP/1.0 upgrade, so that a proxy without proxy_http_version 1.1 fails visibly', async () => {
    await withHost({}, async ({ host }) => {
      const secret = await secretOf(host);
      const path = `/webapp/socket?secret=${secret}`;
      const response = await rawUpgrade(host.port, path, host.url);
      assert.match(response, /^HTTP\/1\.1 426 /);
    });
  });
});
