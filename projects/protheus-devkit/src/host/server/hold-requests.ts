import { type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Duplex } from 'node:stream';

/**
 * Keeps the requests of a server that listens before it can answer.
 * @returns the function that hands them to the listeners that were added meanwhile
 */
export function holdRequests(server: Server): () => void {
  const requests: [IncomingMessage, ServerResponse][] = [];
  const upgrades: [IncomingMessage, Duplex, Buffer][] = [];
  const keepRequest = (request: IncomingMessage, response: ServerResponse): void =>
    void requests.push([request, response]);
  const keepUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void =>
    void upgrades.push([request, socket, head]);
  server.on('request', keepRequest);
  server.on('upgrade', keepUpgrade);
  return () => {
    server.off('request', keepRequest);
    server.off('upgrade', keepUpgrade);
    for (const held of requests) server.emit('request', ...held);
    for (const held of upgrades) server.emit('upgrade', ...held);
  };
}
