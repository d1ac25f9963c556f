import { once } from 'node:events';
import { type IncomingHttpHeaders, request as httpRequest } from 'node:http';
import { createServer } from 'node:https';
import { type AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { type HostOptions } from '../host-options.js';
import { type ProtheusHost } from '../protheus-host.js';
import { startHost } from '../start-host.js';

/** Replaces a customer's REST server in tests: TLS with a private authority, CORS off. */
export interface RealServer {
  /** Its REST base. */
  readonly url: string;
  /** The certificate authority, PEM. */
  readonly ca: string;
  /** The requests that the server received. */
  readonly received: readonly { readonly url: string; readonly headers: IncomingHttpHeaders }[];
  readonly host: ProtheusHost;
  close(): Promise<void>;
}

/** Starts a second host behind TLS. */
export async function startRealServer(options: HostOptions = {}): Promise<RealServer> {
  const host = await startHost({
    applications: [],
    port: 0,
    config: false,
    restPath: '/rest',
    ...options,
  });
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
    ],
  });
  const received: { url: string; headers: IncomingHttpHeaders }[] = [];
  const server = createServer({ key, cert }, (request, response) => {
    received.push({ url: request.url ?? '', headers: request.headers });
    // A server with CORS off answers 401 to any request with an origin.
    if (request.headers.origin !== undefined) {
      response.writeHead(401).end();
      return;
    }
    const headers = { ...request.headers, host: new URL(host.url).host };
    const { method, url: path } = request;
    const inner = httpRequest(host.url, { method, path, headers }, remote => {
      response.writeHead(remote.statusCode ?? 500, remote.headers);
      remote.pipe(response);
    });
    request.pipe(inner);
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}/rest`,
    ca: cert,
    received,
    host,
    async close() {
      server.closeAllConnections();
      server.close();
      await host.close();
    },
  };
}
