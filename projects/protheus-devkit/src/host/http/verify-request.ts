import { type IncomingMessage } from 'node:http';
import { type AllowedHosts, isAllowedOrigin, isAllowedRequest } from './allowed-hosts.js';

/**
 * What the host does with a request: it handles it, refuses it, or asks the person who followed a
 * link of another site.
 */
export type Judgement = 'accept' | 'refuse' | 'ask';

/** The parts of a request that the browser writes, and a page cannot. */
export type RequestSource = Pick<IncomingMessage, 'headers' | 'rawHeaders' | 'method'>;

/**
 * Judges who caused a request, by `Host`, `Origin`, Fetch Metadata and `Referer`.
 *
 * Security: browsers send no `Origin` with the GET of an image, a script, a frame or a link, so a page
 * of the internet could call the real server behind the host with its token, launch applications, or
 * show them in a frame. `Sec-Fetch-Site` says who caused such a request: a person (`none`), a page of
 * this host (`same-origin`) or another one; `same-site` is another one too, because it ignores the
 * port. A link to the host may be what a person wants, so it gets a page with a button. A tool sends
 * none of these headers, nor does a browser by plain http to a name other than the loopback: there
 * `Referer` is what is left.
 */
export function verifyRequest(request: RequestSource, allowed: AllowedHosts): Judgement {
  const { headers } = request;
  if (countHosts(request) !== 1 || !isAllowedRequest(headers, allowed)) return 'refuse';
  // An allowed Origin is the most exact statement of all.
  if (headers.origin !== undefined || !isForeign(request, allowed)) return 'accept';
  return isFollowedLink(request) ? 'ask' : 'refuse';
}

/** With two, a proxy in front may have decided by the other one. */
function countHosts({ rawHeaders }: RequestSource): number {
  return rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host').length;
}

function isForeign({ headers }: RequestSource, allowed: AllowedHosts): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { referer } = headers;
  if (referer === undefined || !URL.canParse(referer)) return false;
  return !isAllowedOrigin(new URL(referer).origin, allowed);
}

function isFollowedLink({ headers, method }: RequestSource): boolean {
  if (method !== 'GET') return false;
  const mode = headers['sec-fetch-mode'];
  if (mode === undefined) return (headers.accept ?? '').includes('text/html');
  return mode === 'navigate' && headers['sec-fetch-dest'] === 'document';
}
