// One server for all hosts: the browser resolves all names and ports to it, and it accepts http and
// https. It serves one application and records the other requests.
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, createServer as createSocketServer, type Socket } from 'node:net';
import { extname, join } from 'node:path';
import { generate } from 'selfsigned';

/** A request as it was received. */
export interface WireRequest {
  readonly method: string;
  /** Scheme and host of the request. */
  readonly origin: string;
  /** The path and query, character by character. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
}

/** The application and where it is served. */
export interface Site {
  /** `http://protheus.test` */
  readonly origin: string;
  /** `/app-root/demo/` */
  readonly folder: string;
  /** The folder of the application's build. */
  readonly files: string;
  /** The value in its configuration file. */
  readonly api_baseUrl: string;
}

/** The server for all hosts. */
export interface WildcardServer {
  readonly port: number;
  readonly received: WireRequest[];
  site: Site;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** Starts the server on a free port of the loopback interface. */
export async function startWildcardServer(initialSite: Site): Promise<WildcardServer> {
  const received: WireRequest[] = [];
  const sockets = new Set<Socket>();
  const host = { received, site: initialSite };

  const listener =
    (scheme: string): RequestListener =>
    async ({ method = '', url = '', headers }, response) => {
      const { site } = host;
      const origin = `${scheme}://${headers.host}`;
      const cors = {
        'Access-Control-Allow-Origin': headers.origin ?? '*',
        'Access-Control-Allow-Headers': headers['access-control-request-headers'] ?? '*',
      };
      const isPage = !headers['x-number'] && origin === site.origin && url.startsWith(site.folder);
      if (!isPage || method === 'OPTIONS') {
        received.push({ method, origin, target: url, headers });
        response.writeHead(200, { ...cors, 'Content-Type': 'text/plain' }).end('recorded');
        return;
      }
      const { type, body } = await fileOf(site, url);
      response.writeHead(body ? 200 : 404, { 'Content-Type': type }).end(body);
    };

  const { cert, private: key } = await generate([{ name: 'commonName', value: 'all-hosts.test' }]);
  const plain = createServer(listener('http'));
  const secure = createSecureServer({ cert, key }, listener('https'));
  // The first byte 22 starts a TLS handshake.
  const socketServer = createSocketServer(socket => {
    sockets.add(socket.on('close', () => sockets.delete(socket)).on('error', () => undefined));
    socket.once('readable', () => {
      const chunk: Buffer | null = socket.read();
      if (!chunk) return;
      socket.unshift(chunk);
      (chunk[0] === 22 ? secure : plain).emit('connection', socket);
    });
  });
  await new Promise<void>(resolve => socketServer.listen(0, '127.0.0.1', resolve));

  return Object.assign(host, {
    port: (socketServer.address() as AddressInfo).port,
    close: () =>
      new Promise<void>(resolve => {
        socketServer.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  });
}

async function fileOf(
  { folder, files, api_baseUrl }: Site,
  url: string,
): Promise<{ type: string; body: string | undefined }> {
  const name = url.slice(folder.length).replace(/[?#].*$/, '') || 'index.html';
  const type = TYPES[extname(name)] ?? 'application/json';
  if (name.startsWith('assets/data/')) return { type, body: JSON.stringify({ api_baseUrl }) };
  try {
    const body = await readFile(join(files, 'browser', name), 'utf8');
    return { type, body: body.replace('<base href="/"', `<base href="${folder}"`) };
  } catch {
    return { type, body: undefined };
  }
}
