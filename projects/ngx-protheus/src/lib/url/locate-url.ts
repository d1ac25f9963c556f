import { parseUrl } from '../app-config/parse-url';
import { type DocumentBase } from './document-base';

/** An http(s) address as the browser understands it. */
export interface LocatedAddress {
  /** `root` starts with one slash; `absolute` includes `//host/x`. */
  readonly form: 'absolute' | 'root' | 'relative';
  readonly origin: string;
  /** The path as written and normalised; of a relative address as if the folder were `/`. */
  readonly path: string;
  /** The path to which the browser would send it. */
  readonly resolved: string;
  /**
   * Whether it may be read differently by a server than by us: a user before the host, or dots that
   * only a server decodes.
   */
  readonly doubtful: boolean;
}

/**
 * A segment `..` whose dots or slashes are encoded, once or more. The browser resolves `..` and
 * `%2e%2e` between real slashes; `..%2f` and `%252e` reach the server, which may decode them and
 * leave the folder that we thought the address was in.
 */
const HIDDEN_PARENT =
  /(?:^|[/\\]|%(?:25)*(?:2f|5c))(?:\.|%(?:25)*2e){2}(?:$|[/\\;]|%(?:25)*(?:2f|5c|3b|00))/i;

/**
 * Resolves an address as the browser would (WHATWG URL against `document.baseURI`).
 *
 * @returns `undefined` when the scheme is not http(s) or when it is no address.
 */
export function locateAddress(url: string, base: DocumentBase): LocatedAddress | undefined {
  const target = parseUrl(url, base.href);
  const probe = parseUrl(url, base.probe);
  if (!target || !probe || !/^https?:$/.test(target.protocol)) return undefined;
  const absolute = target.href === probe.href;
  const path = probe.pathname;
  return {
    // The browser skips blanks and control characters in front and takes "\" for "/".
    form: absolute ? 'absolute' : /^[^!-\uffff]*[/\\]/.test(url) ? 'root' : 'relative',
    origin: target.origin,
    path,
    resolved: target.pathname,
    doubtful: (absolute && !!(target.username || target.password)) || HIDDEN_PARENT.test(path),
  };
}

/** Whether a path is a folder or lies in it, by whole segments. `''` holds everything. */
export function isUnder(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
