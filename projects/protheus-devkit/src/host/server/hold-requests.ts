import { type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Duplex } from 'node:stream';

/**
 * Holds the requests of a server that listens before it can respond.
 * @returns A function that emits them for the listeners that were added meanwhile.
 */
export function holdRequests(server: Server): () => void {
  const requests: [IncomingMessage, ServerResponse][] = [];
  const upgrades: [IncomingMessage, Duplex, Buffer][] = [];
  const holdRequest = (request: IncomingMessage, response: ServerResponse): void =>
    void requests.push([request, response]);
  const holdUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void =>
    void upgrades.push([request, socket, head]);
  server.on('request', holdRequest);
  server.on('upgrade', holdUpgrade);
  return () => {
    server.off('request', holdRequest);
    server.off('upgrade', holdUpgrade);
    for (const held of requests) server.emit('request', ...held);
    for (const held of upgrades) server.emit('upgrade', ...held);
  };
}
