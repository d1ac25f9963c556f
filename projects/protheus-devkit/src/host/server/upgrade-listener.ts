import { timingSafeEqual } from 'node:crypto';
import { type IncomingMessage } from 'node:http';
import { type Duplex } from 'node:stream';
import { type DevServerSource } from '../app-root/dev-server-source.js';
import { forwardUpgrade } from './forward-upgrade.js';
import { type HostState } from '../host-state.js';
import { mayAnswer } from '../http/allowed-hosts.js';
import { readTarget } from '../http/request-target.js';

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
  if (!target) return refuse(socket, '400 Bad Request');
  if (target.path !== '/webapp/socket') {
    // With several dev servers nothing tells whose it is; their pages then connect directly.
    const [server, ...others] = state.applications.allDevServers;
    if (!server || others.length > 0) return refuse(socket, '404 Not Found');
    return forwardUpgrade(request, socket, head, devServerAddress(request.url ?? '/', server));
  }
  if (!same(target.query.get('secret') ?? '', state.secret)) return refuse(socket, '403 Forbidden');
  state.pages.accept(request, socket, head, target.query);
}

// A page that came from `/app-root/<app>/` may connect below that folder too.
function devServerAddress(url: string, server: DevServerSource): URL {
  const folder = `/app-root/${server.name}/`;
  return url.startsWith(folder) && !server.base.pathname.startsWith(folder)
    ? server.addressOf(url.slice(folder.length))
    : server.rootAddressOf(url);
}

function same(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
