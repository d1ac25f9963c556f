import { type IncomingHttpHeaders } from 'node:http';

/** The host names and the port that this host accepts in the `Host` header. */
export interface AllowedHosts {
  /** Host names without port, lower case. */
  readonly names: ReadonlySet<string>;
  readonly port: number;
  /** The URL under which a reverse proxy publishes this host. */
  readonly publicUrl?: URL | undefined;
}

const loopback = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * The names of a host that listens on a port.
 * @param port the port
 * @param otherNames names beside those of the loopback
 * @param publicUrl the URL of the reverse proxy in front of this host
 */
export function allowedHosts(
  port: number,
  otherNames: readonly string[] = [],
  publicUrl?: string,
): AllowedHosts {
  return {
    names: new Set([...loopback, ...otherNames].map(name => name.toLowerCase())),
    port,
    publicUrl: publicUrl === undefined ? undefined : new URL(publicUrl),
  };
}

/**
 * Whether a `host:port` is this host.
 * A name that somebody else's DNS resolves to this machine (DNS rebinding) is not.
 */
function isAllowedHost(host: string | undefined, allowed: AllowedHosts): boolean {
  if (isPublicHost(host, allowed)) return true;
  const match = /^(.+?)(?::(\d+))?$/.exec(host ?? '');
  if (!match) return false;
  return allowed.names.has(match[1].toLowerCase()) && Number(match[2] ?? 80) === allowed.port;
}

/** Whether an `Origin` is this host's own. */
export function isAllowedOrigin(origin: string, allowed: AllowedHosts): boolean {
  if (origin.startsWith('https://')) return isPublicHost(origin.slice('https://'.length), allowed);
  return origin.startsWith('http://') && isAllowedHost(origin.slice('http://'.length), allowed);
}

/** The origin of the URLs in a response, for the `Host` header of the request. */
export function originOf(host: string | undefined, allowed: AllowedHosts): string {
  return isPublicHost(host, allowed) && allowed.publicUrl
    ? allowed.publicUrl.origin
    : `http://${host ?? ''}`;
}

/** Whether a `host:port` is that of the reverse proxy; the proxy may use https, the host does not. */
function isPublicHost(host: string | undefined, { publicUrl }: AllowedHosts): boolean {
  return publicUrl !== undefined && host?.toLowerCase() === publicUrl.host;
}

/**
 * Whether the host responds to a request: it was sent to an allowed host name and, where the browser
 * sends an `Origin`, by a page of this host.
 *
 * Security: a page of the internet can make the browser call a port of the developer's machine.
 * Without these two checks it could read tokens through DNS rebinding, or act through forms.
 */
export function isAllowedRequest(headers: IncomingHttpHeaders, allowed: AllowedHosts): boolean {
  return (
    isAllowedHost(headers.host, allowed) &&
    (headers.origin === undefined || isAllowedOrigin(headers.origin, allowed))
  );
}
