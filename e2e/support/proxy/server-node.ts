// One ERP server behind a proxy: a local host, and in front of it what the AppServer has itself, TLS
// on the multiprotocol port. The faults of a server that is not well happen there, so that a test
// sees what really reached it.
import { connect, type Socket } from 'node:net';
import { createServer, type Server, type TLSSocket } from 'node:tls';
import { type ProtheusHost } from '../../../projects/protheus-devkit/src/host/protheus-host.js';
import { type Certificate } from './authority.js';
import { closeServer, listenOn } from './listening.js';

/**
 * How a server is: well; `refused`: nobody listens; `reset`: it reads a request and cuts; `hang`: it
 * reads and stays silent; `503`: it answers that; `script`: it answers as BALANCE_HTTP does.
 */
export type Health = 'well' | 'refused' | 'reset' | 'hang' | '503' | 'script';

/** A server of the installation. */
export interface ServerNode {
  readonly host: ProtheusHost;
  readonly port: number;
  /** The first line of each request that reached this server, sick or well. */
  readonly received: string[];
  /** Makes the server sick or well; connections that are open are cut. */
  become(health: Health): Promise<void>;
  close(): Promise<void>;
}

const BROKER_SCRIPT = 'window.location.href = window.location.href';

/** Starts a server. @param port a port that is free */
export async function startServerNode(
  host: ProtheusHost,
  { cert, key }: Certificate,
  port: number,
): Promise<ServerNode> {
  const received: string[] = [];
  const open = new Set<Socket>();
  let health: Health = 'well';
  let server: Server | undefined;

  /** Proxies use a connection for many requests; each begins a piece of data. */
  const note = (piece: Buffer): void => {
    const [line] = String(piece).split('\r\n', 1);
    if (/^[A-Z]+ \S+ HTTP\/1\.[01]$/.test(line)) received.push(line);
  };

  const answer = (client: TLSSocket, first: Buffer): void => {
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
      client.on('data', note);
      client.once('data', first => answer(client, first));
      client.on('error', () => client.destroy());
    });
    server.on('connection', socket => {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
    });
    await listenOn(server, port);
  };

  const silence = async (): Promise<void> => {
    for (const socket of open) socket.destroy();
    if (server) await closeServer(server);
    server = undefined;
  };

  await listen();
  return {
    host,
    port,
    received,
    become: async next => {
      await silence();
      health = next;
      if (next !== 'refused') await listen();
    },
    close: async () => {
      await silence();
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
