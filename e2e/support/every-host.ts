// One server that is every host: the browser resolves all names and ports to it, and it speaks http
// and https. It serves one application and records what arrives.
import { readFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, type RequestListener, createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, type Socket, createServer as createSocketServer } from 'node:net';
import { extname, join } from 'node:path';
import { generate } from 'selfsigned';

/** A request as it came over the wire. */
export interface WireRequest {
  readonly method: string;
  /** Scheme and host as the browser addressed them. */
  readonly origin: string;
  /** The path and query, character by character. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
}

/** What the page's own host serves besides recording. */
export interface Site {
  /** `http://protheus.test` */
  readonly origin: string;
  /** `/app-root/demo/` */
  readonly folder: string;
  /** Where the build of the application is. */
  readonly files: string;
  /** The content of its configuration file. */
  readonly api_baseUrl: string;
}

/** The server of all names. */
export interface EveryHost {
  readonly port: number;
  readonly arrivals: WireRequest[];
  site: Site;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** Starts the server on a free port of the loopback interface. */
export async function startEveryHost(first: Site): Promise<EveryHost> {
  const arrivals: WireRequest[] = [];
  const sockets = new Set<Socket>();
  const host = { arrivals, site: first };

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
        arrivals.push({ method, origin, target: url, headers });
        response.writeHead(200, { ...cors, 'Content-Type': 'text/plain' }).end('recorded');
        return;
      }
      const { type, body } = await fileOf(site, url);
      response.writeHead(body ? 200 : 404, { 'Content-Type': type }).end(body);
    };

  const { cert, private: key } = await generate([{ name: 'commonName', value: 'every.test' }]);
  const plain = createServer(listener('http'));
  const secure = createSecureServer({ cert, key }, listener('https'));
  // The first byte tells: 22 opens a TLS handshake.
  const door = createSocketServer(socket => {
    sockets.add(socket.on('close', () => sockets.delete(socket)).on('error', () => undefined));
    socket.once('readable', () => {
      const chunk: Buffer | null = socket.read();
      if (!chunk) return;
      socket.unshift(chunk);
      (chunk[0] === 22 ? secure : plain).emit('connection', socket);
    });
  });
  await new Promise<void>(resolve => door.listen(0, '127.0.0.1', resolve));

  return Object.assign(host, {
    port: (door.address() as AddressInfo).port,
    close: () =>
      new Promise<void>(resolve => {
        door.close(() => resolve());
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
