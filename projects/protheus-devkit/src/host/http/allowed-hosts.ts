import { type IncomingHttpHeaders } from 'node:http';

/** Whom a host answers. */
export interface LocalNames {
  /** Host names under which this host may be called, without port, lower case. */
  readonly names: ReadonlySet<string>;
  readonly port: number;
  /** The origin under which a reverse proxy publishes this host. */
  readonly published?: URL | undefined;
}

const loopback = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * The names of a host that listens on a port.
 * @param more names beside those of the loopback
 * @param published the address of the reverse proxy in front of this host
 */
export function localNames(
  port: number,
  more: readonly string[] = [],
  published?: string,
): LocalNames {
  return {
    names: new Set([...loopback, ...more].map(name => name.toLowerCase())),
    port,
    published: published === undefined ? undefined : new URL(published),
  };
}

/** Whether a `host:port` is this host: a name that a foreign DNS points here (rebinding) is not. */
function isOurHost(host: string | undefined, ours: LocalNames): boolean {
  if (isPublished(host, ours)) return true;
  const match = /^(.+?)(?::(\d+))?$/.exec(host ?? '');
  if (!match) return false;
  return ours.names.has(match[1].toLowerCase()) && Number(match[2] ?? 80) === ours.port;
}

/** Whether an `Origin` is a page of this host. */
export function isOurOrigin(origin: string, ours: LocalNames): boolean {
  if (origin.startsWith('https://')) return isPublished(origin.slice('https://'.length), ours);
  return origin.startsWith('http://') && isOurHost(origin.slice('http://'.length), ours);
}

/** The origin that a host writes into the addresses it gives to a page. */
export function originFor(host: string | undefined, ours: LocalNames): string {
  return isPublished(host, ours) && ours.published ? ours.published.origin : `http://${host ?? ''}`;
}

/** Whether a `host:port` is that of the reverse proxy, which may speak https for a host that does not. */
function isPublished(host: string | undefined, { published }: LocalNames): boolean {
  return published !== undefined && host?.toLowerCase() === published.host;
}

/**
 * Whether a request may be answered: sent to one of our names and, where the browser says which
 * page sent it, by a page of ours.
 *
 * Security: a page of the internet can make the browser call a port of the developer's machine.
 * Without these two checks it could read tokens through DNS rebinding, or act through forms.
 */
export function mayAnswer(headers: IncomingHttpHeaders, ours: LocalNames): boolean {
  return (
    isOurHost(headers.host, ours) &&
    (headers.origin === undefined || isOurOrigin(headers.origin, ours))
  );
}
