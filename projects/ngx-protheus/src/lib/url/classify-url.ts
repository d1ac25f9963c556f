import { type RestBase } from '../app-config/rest-base';
import { type UrlClassification, type AddressScope } from './url-classification';
import { type DocumentBase, readDocumentBase } from './document-base';
import { type LocatedAddress, isUnder, locateAddress } from './locate-url';
import { isAssetPath, isStaticFile } from './static-file';

/** Signs in and renews: it is asked without a token, which may be the one that has expired. */
const TOKEN_ENDPOINT = /^\/api\/oauth2\/v1\/token\/?$/;

/**
 * Says what an address is and what may go along: the address table, rules 2 to 7, the first that
 * fits.
 *
 * A second pass over the result changes nothing, with one exception that the address itself makes:
 * an endpoint whose first segments spell the application's own folder below the REST base (`/demo/x`
 * in the application `demo`) is a file of the application once it is absolute.
 *
 * **Security.** The decision is made on the address as the browser resolves it, never on its
 * spelling. Token and tenant are for the REST base (same origin, path equal by whole segments) and
 * for what `withTrustedUrls()` names; everything doubtful goes without.
 *
 * @param url The address as it was given to `HttpClient`, without its `params`.
 * @returns `undefined` when it cannot be told before the REST base is known.
 */
export function decide(url: string, scope: AddressScope): UrlClassification | undefined {
  const cut = tailStart(url);
  const decided = decideOn(url.slice(0, cut), scope, readDocumentBase(scope.documentBase));
  return decided && withTail(decided, url.slice(cut));
}

/** {@link decide} for an address without query and fragment and for a base that was read already. */
export function decideOn(
  url: string,
  scope: AddressScope,
  page: DocumentBase,
): UrlClassification | undefined {
  const at = locateAddress(url, page);
  if (!at) return decision(2, url);

  const { restBase } = scope;
  const { form, origin, path, doubtful } = at;
  const relative = form === 'relative';
  const elsewhere = origin !== page.origin;
  const inRestBase = !!restBase && isInRestBase(at, restBase);

  // 3: the application's own folder, unless the REST base lies in it and the address in that.
  if (!relative && !elsewhere && page.folder !== '/' && path.startsWith(page.folder)) {
    if (!restBase) return undefined;
    if (!inRestBase || page.folder.length > restBase.path.length + 1) {
      return decision(3, url);
    }
  }

  // 4: assets and, without a leading slash, static files. "./" in front of the path, because its
  // first segment may be empty or look like a scheme.
  if (
    form !== 'absolute' &&
    (isAssetPath(path, scope.assetPaths) || (relative && isStaticFile(path)))
  ) {
    const inFolder = at.resolved === page.folder + path.slice(1);
    return decision(4, inFolder ? url : `.${path}`);
  }

  if (!restBase) return undefined;

  // Angular adds its XSRF token to all that does not start with a scheme.
  const dropXsrf = elsewhere && !/^https?:\/\//i.test(url);

  // 5: under the REST base already.
  if (!relative && inRestBase && !doubtful) {
    return decision(5, url, dropXsrf, getsToken(path.slice(restBase.path.length)), true);
  }

  // 6: another server, or another place on this one.
  if (form === 'absolute' || doubtful) {
    const trusted = doubtful ? undefined : scope.trusted?.(origin, path, scope.method);
    return trusted ? decision(6, url, dropXsrf, true, trusted.tenant) : decision(6, url, dropXsrf);
  }

  // 7: an endpoint.
  return decision(7, restBase.href + path, restBase.origin !== page.origin, getsToken(path), true);
}

/**
 * The address that a request asked to have under the REST base, whatever the table says of it.
 * One that is absolute is returned as it is.
 */
export function underRestBase(url: string, documentBase: string, restBase: RestBase): string {
  const cut = tailStart(url);
  const at = locateAddress(url.slice(0, cut), readDocumentBase(documentBase));
  return !at || at.form === 'absolute' || (at.form === 'root' && isInRestBase(at, restBase))
    ? url
    : restBase.href + at.path + url.slice(cut);
}

/**
 * Where the query or fragment of an address begins, which never change where it goes; its length
 * where it has none. A blank at the end of the path is part of it only while something follows, so
 * such an address stays whole.
 */
export function tailStart(url: string): number {
  // Two searches by the browser cost less than one by a regular expression.
  const query = url.indexOf('?');
  const fragment = url.indexOf('#');
  const cut = query < 0 || (fragment >= 0 && fragment < query) ? fragment : query;
  return cut < 0 || url.charCodeAt(cut - 1) <= 32 ? url.length : cut;
}

/** What was decided on an address, for the same address with a query or fragment. */
export function withTail(decided: UrlClassification, tail: string): UrlClassification {
  // Field by field: builds of the Angular CLI turn an object spread into slow calls.
  const { rule, url, token, tenant, dropXsrf } = decided;
  return tail ? decision(rule, url + tail, dropXsrf, token, tenant) : decided;
}

function isInRestBase({ origin, path }: LocatedAddress, restBase: RestBase): boolean {
  return origin === restBase.origin && isUnder(path, restBase.path);
}

function getsToken(endpoint: string): boolean {
  return !TOKEN_ENDPOINT.test(endpoint);
}

function decision(
  rule: UrlClassification['rule'],
  url: string,
  dropXsrf = false,
  token = false,
  tenant = false,
): UrlClassification {
  return { rule, url, token, tenant, dropXsrf };
}
