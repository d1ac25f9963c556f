import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { describe, it } from 'node:test';
import { HttpClient, type RemoteResponse } from './http-client.js';

const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';

/**
 * Starts a server with a given behaviour.
 * @param respond handles a request, by the numbers of its connection and of the request on it
 */
async function withServer(
  respond: (socket: Socket, connection: number, request: number) => void,
  work: (send: () => Promise<RemoteResponse>, connections: () => number) => Promise<void>,
): Promise<void> {
  let connections = 0;
  const sockets = new Set<Socket>();
  const server = createServer(socket => {
    sockets.add(socket.on('error', () => undefined));
    const connection = ++connections;
    let requests = 0;
    socket.on('data', () => respond(socket, connection, ++requests));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = new HttpClient();
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/rest`);
  const send = (): Promise<RemoteResponse> =>
    client.send({ method: 'POST', url, headers: {}, body: Buffer.from('{}') });
  try {
    await work(send, () => connections);
  } finally {
    await client.close();
    for (const socket of sockets) socket.destroy();
    server.close();
  }
}

describe('HttpClient', () => {
  it('reuses its connection for the next request', async () => {
    await withServer(
      socket => socket.write(OK),
      async (send, connections) => {
        for (let i = 0; i < 3; i++) assert.equal(String((await send()).body), 'ok');
        assert.equal(connections(), 1);
      },
    );
  });

  it('retries a request over a connection that the server had just closed', async () => {
    await withServer(
      (socket, connection, request) => {
        if (connection === 1 && request === 2) socket.resetAndDestroy();
        else socket.write(OK);
      },
      async (send, connections) => {
        await send();
        assert.equal((await send()).status, 200);
        assert.equal(connections(), 2);
      },
    );
  });

  it('does not retry over a new connection', async () => {
    await withServer(
      socket => socket.resetAndDestroy(),
      async (send, connections) => {
        await assert.rejects(send(), /ECONNRESET|socket hang up/);
        assert.equal(connections(), 1);
      },
    );
  });

  it('waits for a response that arrives in chunks', async () => {
    await withServer(
      socket => {
        socket.write(OK.slice(0, -1));
        setImmediate(() => socket.write(OK.slice(-1)));
      },
      async send => assert.equal(String((await send()).body), 'ok'),
    );
  });
});
