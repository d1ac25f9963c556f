import { type Duplex } from 'node:stream';
import { protectedHeaderLines } from './security-headers.js';

/** Ends a connection that gets no response of Node: a refused upgrade, a malformed request. */
export function refuseSocket(socket: Duplex, status: string): void {
  if (!socket.writable) return void socket.destroy();
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n${protectedHeaderLines()}\r\n`,
  );
}
