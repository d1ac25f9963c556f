// The demo outside Protheus: a plain web server with its files, which passes REST calls on to a host,
// so that page and REST share an origin as behind a reverse proxy.
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { lookup } from 'mrmime';
import { root } from './probe-app.js';

/** The demo at an address of its own. */
export interface OutsideSite {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the demo's build.
 *
 * @param rest The REST server behind `/rest`.
 */
export async function serveOutside(rest: string): Promise<OutsideSite> {
  const files = join(root, 'dist', 'demo', 'browser');
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const answer = pathname.startsWith('/rest/')
      ? passOn(request, response, rest)
      : sendFile(files, pathname, response);
    answer.catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  rest: string,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = new Headers(request.headers as Record<string, string>);
  // CORS is off there: a request that names another origin would be refused.
  for (const name of ['connection', 'host', 'origin']) headers.delete(name);
  const answer = await fetch(rest + (request.url ?? '').slice('/rest'.length), {
    method: request.method,
    headers,
    body: chunks.length ? Buffer.concat(chunks) : undefined,
  });
  const type = answer.headers.get('content-type');
  response.writeHead(answer.status, type ? { 'Content-Type': type } : {});
  response.end(Buffer.from(await answer.arrayBuffer()));
}

async function sendFile(files: string, pathname: string, response: ServerResponse): Promise<void> {
  if (/appconfig\.json$/i.test(pathname)) {
    const config = { name: 'demo', productLine: 'Protheus', api_baseUrl: '/rest' };
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(config));
    return;
  }
  // A route of the application is its page.
  const name = extname(pathname) ? pathname.slice(1) : 'index.html';
  const body = await readFile(join(files, ...name.split('/')));
  response.writeHead(200, { 'Content-Type': lookup(name) ?? 'text/html' }).end(body);
}
