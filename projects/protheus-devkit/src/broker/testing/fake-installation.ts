import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, type Server } from 'node:net';
import { generate } from 'selfsigned';

/** The content of a test certificate. */
export interface CertificateOptions {
  readonly names: readonly string[];
  readonly from?: Date;
  readonly until?: Date;
}

/** @returns A self-signed certificate and its key. */
export async function testCertificate({ names, from, until }: CertificateOptions): Promise<{
  readonly cert: string;
  readonly key: string;
}> {
  const made = await generate([{ name: 'commonName', value: 'Test' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    ...(from && { notBeforeDate: from }),
    ...(until && { notAfterDate: until }),
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: names.map(value => ({ type: 2, value })) },
    ],
  });
  return { cert: made.cert, key: made.private };
}

/** A server that sends the given response for each path, and otherwise 404. */
export interface FakeInstallation {
  readonly port: number;
  close(): Promise<void>;
}

/** A response: status, headers, body. `hang` sends none, `reset` closes the connection. */
export type FakeResponse =
  | readonly [status: number, headers?: Readonly<Record<string, string>>, body?: string]
  | 'hang'
  | 'reset';

/** Starts a server on a free port of loopback. @param upgrade The path that accepts a WebSocket. */
export async function fakeInstallation(
  responses: Readonly<Record<string, FakeResponse>>,
  {
    tls,
    upgrade,
  }: {
    readonly tls?: { readonly cert: string; readonly key: string };
    readonly upgrade?: string;
  } = {},
): Promise<FakeInstallation> {
  const listener: RequestListener = ({ url = '/', socket }, response) => {
    const fake = responses[url] ?? [404];
    if (fake === 'hang') return;
    if (fake === 'reset') {
      socket.destroy();
      return;
    }
    const [status, headers = { 'content-type': 'text/html' }, body = ''] = fake;
    response.writeHead(status, headers).end(body);
  };
  const server: Server = tls ? createSecureServer(tls, listener) : createServer(listener);
  const sockets = new Set<{ destroy(): void }>();
  server.on('connection', socket => sockets.add(socket));
  server.on('upgrade', ({ url }: { url?: string }, socket: NodeJS.WritableStream) => {
    socket.end(
      url === upgrade
        ? 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n'
        : 'HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n',
    );
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise(resolve => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
