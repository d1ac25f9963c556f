import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, it } from 'node:test';
import { WebSocket } from 'ws';
import { type ProtheusHost } from '../protheus-host.js';
import { PageClient } from '../testing/page-client.js';
import { rawUpgrade } from '../testing/raw-upgrade.js';
import { withHost } from '../testing/with-host.js';

/** A page in SmartClient: the frames of Qt's QWebChannel over a WebSocket. */
class QtPage {
  readonly #socket: WebSocket;

  readonly frames: Record<string, unknown>[] = [];
  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', data =>
      this.frames.push(JSON.parse(String(data)) as Record<string, unknown>),
    );
  }

  static async connect(port: number, origin: string): Promise<QtPage> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}`, { origin });
    const page = new QtPage(socket);
    await once(socket, 'open');
    return page;
  }

  send(frame: object): void {
    this.#socket.send(JSON.stringify(frame));
  }

  /** Waits until this number of frames has arrived. */
  async take(count: number): Promise<readonly Record<string, unknown>[]> {
    while (this.frames.length < count) await once(this.#socket, 'message');
    return this.frames;
  }

  closed(): Promise<unknown> {
    return once(this.#socket, 'close');
  }
}

const init = { type: 3, id: 0 };

async function openPage(host: ProtheusHost): Promise<{ page: QtPage; port: number }> {
  const { port } = await host.launchApp('demo');
  return { port, page: await QtPage.connect(port, host.url) };
}

describe('the WebSocket of an application in desktop mode', () => {
  it('delivers a token that was requested before the page of the application connected', async () => {
    await withHost({}, async ({ host }) => {
      const { page, port } = await openPage(host);
      page.send(init);
      page.send({ type: 6, object: 'mainDialog', method: 1, args: ['internalToken', ''], id: 1 });
      const renewed = () =>
        host.log.some(one => one.kind === 'note' && one.topic === 'token-renewed');
      while (!renewed()) await new Promise(resolve => setTimeout(resolve, 5));
      const late = await PageClient.connect(host, `&port=${port}`);
      const [{ session }] = await late.take('write-storage');
      assert.match(session['ERPTOKEN'], /"access_token":/);
      // The next page does not get it: the first page has written it.
      const next = await PageClient.connect(host, `&port=${port}`);
      host.session = { ...host.session, branch: 'D SP 01 ' };
      await next.take('state');
      assert.deepEqual(
        next.messages.map(({ kind }) => kind),
        ['state'],
      );
    });
  });

  it('connects with the reply to init, and carries messages in both directions', async () => {
    const onJsToAdvpl = { greet: 'Olá' };
    await withHost({ onJsToAdvpl }, async ({ host }) => {
      const { page } = await openPage(host);
      page.send(init);
      const [response] = await page.take(1);
      assert.deepEqual([response['type'], response['id']], [10, 0]);
      page.send({ type: 6, object: 'mainDialog', method: 1, args: ['greet', 'x'], id: 1 });
      const [, invoked, signal] = await page.take(3);
      assert.deepEqual(invoked, { type: 10, id: 1 });
      assert.deepEqual(signal['args'], ['greet', 'Olá']);
      assert.equal(host.sendToApp('news', 'x'), 1);
      assert.deepEqual((await page.take(4))[3]['args'], ['news', 'x']);
    });
  });

  it('does not reply to init with the fault never-connect', async () => {
    await withHost({ faults: { 'never-connect': true } }, async ({ host }) => {
      const { page } = await openPage(host);
      page.send(init);
      page.send({ type: 6, object: 'mainDialog', method: 1, args: ['a', ''], id: 1 });
      assert.deepEqual(await page.take(1), [{ type: 10, id: 1 }]);
    });
  });

  it('refuses pages of other origins', async () => {
    await withHost({}, async ({ host }) => {
      const { port } = await host.launchApp('demo');
      for (const origin of [
        'http://evil.example',
        'http://localhost:1',
        `https://127.0.0.1:${host.port}`,
        'null',
        undefined,
      ]) {
        const socket = new WebSocket(`ws://127.0.0.1:${port}`, origin ? { origin } : {});
        const [error] = (await once(socket, 'error')) as [Error];
        assert.match(error.message, /401/, origin);
      }
    });
  });

  it('refuses an HTTP/1.0 upgrade', async () => {
    await withHost({}, async ({ host }) => {
      const { port } = await host.launchApp('demo');
      const response = await rawUpgrade(port, '/', host.url);
      assert.match(response, /^HTTP\/1\.1 401 /);
    });
  });

  it('ignores invalid frames', async () => {
    await withHost({ onJsToAdvpl: { greet: 'Olá' } }, async ({ host }) => {
      const { page } = await openPage(host);
      for (const frame of [[], { type: 6 }, { type: 6, object: 'x', method: 9, args: 7 }]) {
        page.send(frame);
      }
      page.send(init);
      page.send({ type: 6, object: 'mainDialog', method: 1, args: ['greet'], id: 5 });
      const frames = await page.take(5);
      assert.deepEqual(frames[frames.length - 1]['args'], ['greet', 'Olá']);
    });
  });

  it('is closed with the application, and its port is free again', async () => {
    await withHost({}, async ({ host, get }) => {
      const { page, port } = await openPage(host);
      page.send(init);
      await page.take(1);
      const closed = page.closed();
      const path = `${host.url}/webapp/api/apps/${port}`;
      await fetch(path, { method: 'DELETE' });
      await closed;
      assert.deepEqual(host.runningApps, []);
      await assert.rejects(once(connect(port, '127.0.0.1'), 'connect'));
      assert.equal((await get('/webapp/api/state')).status, 200);
    });
  });
});
