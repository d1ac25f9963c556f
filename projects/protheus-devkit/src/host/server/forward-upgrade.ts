import { type IncomingMessage, request as httpRequest } from 'node:http';
import { type Duplex } from 'node:stream';

/** Connects a WebSocket of a page to the dev server, which sends its live reload over it. */
export function forwardUpgrade(
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  target: URL,
): void {
  // The dev server verifies that the page is its own.
  const headers = { ...request.headers, host: target.host, origin: target.origin };
  const outgoing = httpRequest(target, { headers });
  socket.once('close', () => outgoing.destroy());
  outgoing.on('upgrade', (response, remote, remoteHead) => {
    const lines = [`HTTP/1.1 101 ${response.statusMessage ?? ''}`];
    for (let i = 0; i < response.rawHeaders.length; i += 2) {
      lines.push(`${response.rawHeaders[i]}: ${response.rawHeaders[i + 1]}`);
    }
    socket.write(`${lines.join('\r\n')}\r\n\r\n`);
    if (remoteHead.length > 0) socket.write(remoteHead);
    if (head.length > 0) remote.write(head);
    const end = (): void => {
      socket.destroy();
      remote.destroy();
    };
    remote.on('error', end).on('close', end).pipe(socket);
    socket.on('error', end).on('close', end).pipe(remote);
  });
  outgoing.on('response', () => socket.destroy());
  outgoing.on('error', () => socket.destroy());
  outgoing.end();
}
