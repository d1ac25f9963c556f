import { type IncomingMessage, request as httpRequest } from 'node:http';
import { type Duplex } from 'node:stream';

/** Joins a WebSocket of a page with the dev server: that is how it says "load again". */
export function forwardUpgrade(
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  target: URL,
): void {
  // The dev server checks that the page is its own.
  const headers = { ...request.headers, host: target.host, origin: target.origin };
  const outgoing = httpRequest(target, { headers });
  socket.once('close', () => outgoing.destroy());
  outgoing.on('upgrade', (answer, remote, remoteHead) => {
    const lines = [`HTTP/1.1 101 ${answer.statusMessage ?? ''}`];
    for (let i = 0; i < answer.rawHeaders.length; i += 2) {
      lines.push(`${answer.rawHeaders[i]}: ${answer.rawHeaders[i + 1]}`);
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
