// A server of somebody else: records what arrives and answers everything, from any origin.
import { type IncomingHttpHeaders, createServer } from 'node:http';
import { type AddressInfo } from 'node:net';

/** What arrived. */
export interface Arrival {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

/** A server of another origin, on a free port. */
export interface ForeignServer {
  readonly origin: string;
  readonly arrivals: readonly Arrival[];
  close(): Promise<void>;
}

/** Starts the server. */
export async function startForeignServer(): Promise<ForeignServer> {
  const arrivals: Arrival[] = [];
  const server = createServer(({ method = '', url = '', headers }, response) => {
    arrivals.push({ method, url, headers });
    response.writeHead(200, {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Headers': '*',
      'Content-Type': 'application/json',
    });
    response.end('{"foreign":true}');
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrivals,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
