import { timingSafeEqual } from 'node:crypto';
import { type IncomingMessage } from 'node:http';
import { type Duplex } from 'node:stream';
import { type HostState } from '../host-state.js';
import { mayAnswer } from './local-names.js';
import { readTarget } from './target.js';

/** Lets the pages of this start of the host, and nobody else, connect their WebSocket. */
export function listenToUpgrade(
  state: HostState,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  socket.on('error', () => socket.destroy());
  const target = readTarget(request.url ?? '');
  // A proxy that forgets `proxy_http_version 1.1` must not pass unnoticed.
  if (request.httpVersion !== '1.1') return refuse(socket, '426 Upgrade Required');
  if (!mayAnswer(request.headers, state.names)) return refuse(socket, '403 Forbidden');
  if (target?.path !== '/webapp/socket') return refuse(socket, '404 Not Found');
  if (!same(target.query.get('secret') ?? '', state.secret)) return refuse(socket, '403 Forbidden');
  state.pages.accept(request, socket, head, target.query);
}

function same(given: string, secret: string): boolean {
  return given.length === secret.length && timingSafeEqual(Buffer.from(given), Buffer.from(secret));
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
