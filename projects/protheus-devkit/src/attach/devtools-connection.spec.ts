import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { type WebSocket, WebSocketServer } from 'ws';
import { DevToolsConnection } from './devtools-connection.js';

/** A browser that answers commands as `answer` says. */
async function withBrowser(
  answer: (socket: WebSocket, command: { id: number; method: string; sessionId?: string }) => void,
  work: (connection: DevToolsConnection) => Promise<void>,
): Promise<void> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  server.on('connection', socket =>
    socket.on('message', data =>
      answer(socket, JSON.parse(String(data)) as Parameters<typeof answer>[1]),
    ),
  );
  const { port } = server.address() as AddressInfo;
  const connection = await DevToolsConnection.open(`ws://127.0.0.1:${port}`);
  try {
    await work(connection);
  } finally {
    connection.close();
    server.close();
  }
}

describe('DevToolsConnection', () => {
  it('gives results to their commands, and events to their target only', () =>
    withBrowser(
      (socket, { id, method, sessionId }) => {
        socket.send('no JSON');
        socket.send(JSON.stringify({ method: 'Page.x', params: { a: 1 }, sessionId }));
        socket.send(JSON.stringify({ id, result: { method }, sessionId }));
      },
      async connection => {
        const events: string[] = [];
        for (const name of ['s1', 's2']) {
          connection.target(name).onEvent(({ method }) => events.push(`${name} ${method}`));
        }
        const result = await connection.target('s1').send('Page.enable');
        assert.deepEqual(result, { method: 'Page.enable' });
        assert.deepEqual(events, ['s1 Page.x']);
      },
    ));

  it('settles the commands of a page that is closed, and of a browser that ends', () =>
    withBrowser(
      (socket, { method }) => {
        const detached = { method: 'Target.detachedFromTarget', params: { sessionId: 's1' } };
        if (method === 'close') socket.send(JSON.stringify(detached));
        if (method === 'end') socket.terminate();
      },
      async connection => {
        const other = connection.target('s2').send('wait');
        assert.equal(await connection.target('s1').send('close'), undefined);
        void connection.target().send('end');
        assert.equal(await other, undefined);
        await connection.closed;
        assert.equal(await connection.target().send('late'), undefined);
      },
    ));
});
