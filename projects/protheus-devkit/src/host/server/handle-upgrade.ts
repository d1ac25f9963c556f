import { timingSafeEqual } from 'node:crypto';
import { type IncomingMessage } from 'node:http';
import { type Duplex } from 'node:stream';
import { type Applications } from '../app-root/applications.js';
import { type DevServerSource } from '../app-root/dev-server-source.js';
import { type AllowedHosts } from '../http/allowed-hosts.js';
import { refuseSocket } from '../http/refuse-socket.js';
import { parseRequestTarget } from '../http/request-target.js';
import { verifyRequest } from '../http/verify-request.js';
import { type PageSocket } from '../page/page-socket.js';
import { forwardUpgrade } from './forward-upgrade.js';

/** What handling an upgrade uses. */
export interface UpgradeParts {
  readonly allowedHosts: AllowedHosts;
  readonly applications: Pick<Applications, 'allDevServers'>;
  readonly pages: Pick<PageSocket, 'accept'>;
  /** Proves that a page was loaded from this start of this host. */
  readonly secret: string;
}

/** Accepts the WebSocket of pages of this start of the host, and refuses all others. */
export function handleUpgrade(
  { allowedHosts, applications, pages, secret }: UpgradeParts,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  socket.on('error', () => socket.destroy());
  const target = parseRequestTarget(request.url ?? '');
  // A proxy without `proxy_http_version 1.1` has to fail visibly.
  if (request.httpVersion !== '1.1') return refuseSocket(socket, '426 Upgrade Required');
  if (verifyRequest(request, allowedHosts) !== 'accept')
    return refuseSocket(socket, '403 Forbidden');
  if (!target) return refuseSocket(socket, '400 Bad Request');
  if (target.path !== '/webapp/socket') {
    // With several dev servers the path does not tell which one; their pages then connect directly.
    const [devServer, ...others] = applications.allDevServers;
    if (!devServer || others.length > 0) return refuseSocket(socket, '404 Not Found');
    return forwardUpgrade(request, socket, head, devServerUrl(request.url ?? '/', devServer));
  }
  if (!isSameSecret(target.query.get('secret') ?? '', secret)) {
    return refuseSocket(socket, '403 Forbidden');
  }
  pages.accept(request, socket, head, target.query);
}

// A page that was loaded from `/app-root/<app>/` may connect below that folder, too.
function devServerUrl(url: string, devServer: DevServerSource): URL {
  const folder = `/app-root/${devServer.name}/`;
  return url.startsWith(folder) && !devServer.base.pathname.startsWith(folder)
    ? devServer.urlOf(url.slice(folder.length))
    : devServer.rootUrlOf(url);
}

function isSameSecret(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
