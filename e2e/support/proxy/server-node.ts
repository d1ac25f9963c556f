// One ERP server behind a proxy: a local host behind a TLS server, as the AppServer has TLS on its
// multiprotocol port. The TLS server simulates the failures, so that a test sees which requests
// really reached the server.
import { connect, type Socket } from 'node:net';
import { createServer, type Server, type TLSSocket } from 'node:tls';
import { type ProtheusHost } from '../../../projects/protheus-devkit/src/host/protheus-host.js';
import { type Certificate } from './authority.js';
import { closeServer, listenOn } from './listening.js';

/**
 * The state of a server: healthy; `refused`: it does not listen; `reset`: it reads a request and
 * closes the connection; `hang`: it reads and does not respond; `503`: it responds with that status;
 * `script`: it responds as BALANCE_HTTP does.
 */
export type Health = 'healthy' | 'refused' | 'reset' | 'hang' | '503' | 'script';

/** A server of the installation. */
export interface ServerNode {
  readonly host: ProtheusHost;
  readonly port: number;
  /** The first line of each request that reached this server, in any state. */
  readonly received: string[];
  /** Changes the state of the server; open connections are closed. */
  setHealth(health: Health): Promise<void>;
  close(): Promise<void>;
}

const BROKER_SCRIPT = 'window.location.href = window.location.href';

/** Starts a server. @param port A free port. */
export async function startServerNode(
  host: ProtheusHost,
  { cert, key }: Certificate,
  port: number,
): Promise<ServerNode> {
  const received: string[] = [];
  const open = new Set<Socket>();
  let health: Health = 'healthy';
  let server: Server | undefined;

  /** Proxies use a connection for many requests; each starts a chunk of data. */
  const recordRequestLine = (chunk: Buffer): void => {
    const [line] = String(chunk).split('\r\n', 1);
    if (/^[A-Z]+ \S+ HTTP\/1\.[01]$/.test(line)) received.push(line);
  };

  const respond = (client: TLSSocket, first: Buffer): void => {
    if (health === 'reset') return void client.destroy();
    if (health === 'hang') return void client.resume();
    if (health === '503') return void client.end(response('503 Service Unavailable', ''));
    if (health === 'script') return void client.end(response('200 OK', BROKER_SCRIPT));
    const inner = connect(host.port, '127.0.0.1');
    open.add(inner);
    inner.on('close', () => (open.delete(inner), client.destroy()));
    inner.on('error', () => client.destroy());
    client.on('close', () => inner.destroy());
    inner.write(first);
    client.pipe(inner).pipe(client);
  };

  const listen = async (): Promise<void> => {
    server = createServer({ cert, key }, client => {
      client.on('data', recordRequestLine);
      client.once('data', first => respond(client, first));
      client.on('error', () => client.destroy());
    });
    server.on('connection', socket => {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
    });
    await listenOn(server, port);
  };

  const stop = async (): Promise<void> => {
    for (const socket of open) socket.destroy();
    if (server) await closeServer(server);
    server = undefined;
  };

  await listen();
  return {
    host,
    port,
    received,
    setHealth: async next => {
      await stop();
      health = next;
      if (next !== 'refused') await listen();
    },
    close: async () => {
      await stop();
      await host.close();
    },
  };
}

function response(status: string, body: string): string {
  const head = [
    `HTTP/1.1 ${status}`,
    'Content-Type: text/html',
    `Content-Length: ${body.length}`,
    'Connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}
