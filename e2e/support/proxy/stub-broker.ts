// Replaces the TOTVS | Broker behind "/": it accepts SmartClient's WebSocket, and has the query page
// that must not be public. The protocol between SmartClient and broker is not published.
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { closeServer, listenOn } from './listening.js';

/** The broker of a test. */
export interface StubBroker {
  /** `GET /path` of each request and `WS /path` of each WebSocket. */
  readonly received: string[];
  close(): Promise<void>;
}

/** Starts the broker. Like the real servers it refuses a WebSocket over HTTP/1.0. */
export async function startStubBroker(port: number): Promise<StubBroker> {
  const received: string[] = [];
  const server = createServer(({ method, url }, response) => {
    received.push(`${method} ${url}`);
    response.end('TOTVS | Broker');
  });
  const sockets = new WebSocketServer({
    server,
    verifyClient: ({ req }: { req: { httpVersion: string } }) => req.httpVersion === '1.1',
  });
  sockets.on('connection', (socket, { url }) => {
    received.push(`WS ${url}`);
    socket.on('message', data => socket.send(`broker: ${String(data)}`));
    socket.on('error', () => socket.terminate());
  });
  await listenOn(server, port);
  return {
    received,
    close: async () => {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await closeServer(server);
    },
  };
}
