// The demo outside Protheus: a plain web server with its files, which forwards REST requests to a
// host, so that page and REST have the same origin, as behind a reverse proxy.
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { lookup } from 'mrmime';
import { root } from '../../test-support/root.js';

/** The demo at its own URL. */
export interface StaticSite {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the demo's build.
 *
 * @param rest The REST server behind `/rest`.
 */
export async function serveDemoOutsideHost(rest: string): Promise<StaticSite> {
  const files = join(root, 'dist', 'demo', 'browser');
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const handled = pathname.startsWith('/rest/')
      ? forward(request, response, rest)
      : sendFile(files, pathname, response);
    handled.catch((error: unknown) => response.writeHead(500).end(String(error)));
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

async function forward(
  request: IncomingMessage,
  response: ServerResponse,
  rest: string,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = new Headers(request.headers as Record<string, string>);
  // CORS is off there: the host would refuse a request with another origin.
  for (const name of ['connection', 'host', 'origin']) headers.delete(name);
  const restResponse = await fetch(rest + (request.url ?? '').slice('/rest'.length), {
    method: request.method,
    headers,
    body: chunks.length ? Buffer.concat(chunks) : undefined,
  });
  const type = restResponse.headers.get('content-type');
  response.writeHead(restResponse.status, type ? { 'Content-Type': type } : {});
  response.end(Buffer.from(await restResponse.arrayBuffer()));
}

async function sendFile(files: string, pathname: string, response: ServerResponse): Promise<void> {
  if (/appconfig\.json$/i.test(pathname)) {
    const config = { name: 'demo', productLine: 'Protheus', api_baseUrl: '/rest' };
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(config));
    return;
  }
  // A route of the application returns its page.
  const name = extname(pathname) ? pathname.slice(1) : 'index.html';
  const body = await readFile(join(files, ...name.split('/')));
  response.writeHead(200, { 'Content-Type': lookup(name) ?? 'text/html' }).end(body);
}
