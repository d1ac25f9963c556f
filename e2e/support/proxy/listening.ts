import { createServer, type AddressInfo, type Server } from 'node:net';

/** Listens on a port of loopback. */
export function listenOn(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Stops listening. */
export function closeServer(server: Server): Promise<void> {
  return new Promise(resolve => server.close(() => resolve()));
}

/** Ports that nobody uses at the moment, all different. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  await Promise.all(servers.map(server => listenOn(server, 0)));
  const ports = servers.map(server => (server.address() as AddressInfo).port);
  await Promise.all(servers.map(closeServer));
  return ports;
}
