import { parseUrl } from '../app-config/parse-url';

/** The parts of `document.baseURI` on which the classification depends. */
export interface DocumentBase {
  readonly href: string;
  readonly origin: string;
  /** Path up to and including the last slash: the application's own folder on its server. */
  readonly folder: string;
  /** Another host, without a folder. A URL that resolves to the same against both is absolute. */
  readonly otherOrigin: string;
}

/**
 * Reads `document.baseURI`. A page without a server (`about:srcdoc`, `file:`) has no folder and an
 * origin that equals no other; its relative endpoints still belong to the REST base.
 */
export function readDocumentBase(baseUri: string): DocumentBase {
  const { href, origin, pathname, protocol } = new URL(
    /^https?:\/\/[^/]/i.test(baseUri) ? baseUri : 'http://page.invalid/',
  );
  return {
    href,
    origin,
    folder: pathname.slice(0, pathname.lastIndexOf('/') + 1),
    // The same scheme, because "http:x" is relative on an http page and absolute on an https one.
    otherOrigin: `${protocol}//other.invalid/`,
  };
}

/** An http(s) URL as the browser resolves it. */
export interface LocatedUrl {
  /** `root` starts with one slash; `absolute` includes `//host/x`. */
  readonly form: 'absolute' | 'root' | 'relative';
  readonly origin: string;
  /** The path as written and normalised; that of a relative URL as if the folder were `/`. */
  readonly path: string;
  /** The path to which the browser would send the request. */
  readonly resolved: string;
  /**
   * Whether a server may read the URL differently than this library: a user before the host, or
   * dots that only a server decodes.
   */
  readonly ambiguous: boolean;
}

/**
 * Whether a path has a segment `..` after it was decoded until nothing changes: dots, slashes and the
 * digits of an escape may be encoded, once or more. The browser resolves `..` and `%2e%2e` between
 * real slashes; `..%2f`, `%252e` and `%25%32%65` reach the server, which may decode them and leave the
 * folder that the URL seems to be in.
 */
function hasHiddenParent(path: string): boolean {
  for (let before; before !== path;) {
    before = path;
    // `%2525…` in one step, so that the time is linear.
    path = path.replace(/%(?:25)*([\da-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    );
  }
  return /(?:^|[/\\])\.\.(?:$|[/\\;\0])/.test(path);
}

/**
 * Resolves a URL as the browser would (WHATWG URL against `document.baseURI`).
 *
 * @returns `undefined` when the scheme is not http(s) or the URL is not valid.
 */
export function locateUrl(url: string, base: DocumentBase): LocatedUrl | undefined {
  const target = parseUrl(url, base.href);
  const other = parseUrl(url, base.otherOrigin);
  if (!target || !other || !/^https?:$/.test(target.protocol)) return undefined;
  const absolute = target.href === other.href;
  const path = other.pathname;
  return {
    // The browser skips leading blanks and control characters and reads "\" as "/".
    form: absolute ? 'absolute' : /^[^!-\uffff]*[/\\]/.test(url) ? 'root' : 'relative',
    origin: target.origin,
    path,
    resolved: target.pathname,
    ambiguous: (absolute && !!(target.username || target.password)) || hasHiddenParent(path),
  };
}

/** Whether a path is a folder or is inside it, by whole segments. `''` contains every path. */
export function isUnder(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
