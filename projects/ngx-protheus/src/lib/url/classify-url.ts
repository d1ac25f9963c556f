import { type RestBase } from '../app-config/rest-base';
import {
  type DocumentBase,
  isUnder,
  type LocatedUrl,
  locateUrl,
  readDocumentBase,
} from './locate-url';
import { isAssetPath, isStaticFile } from './static-file';
import { type UrlClassification, type UrlRules, type UrlScope } from './url-classification';

/** Issues and renews tokens. It is requested without a token, because that may have expired. */
const TOKEN_ENDPOINT = /^\/api\/oauth2\/v1\/token\/?$/;

/**
 * Classifies a URL by the first rule of the URL table that applies, 2 to 7.
 *
 * To classify the result again changes nothing, with one exception that the URL itself causes: an
 * endpoint whose first segments equal the application's own folder below the REST base (`/demo/x`
 * in the application `demo`) is a file of the application once it is absolute.
 *
 * **Security.** The URL is classified as the browser resolves it, never by its spelling. Token and
 * tenant are attached for the REST base (same origin, path equal by whole segments) and for what
 * `withTrustedUrls()` names; nothing is attached to an ambiguous URL.
 *
 * @param url The URL as it was given to `HttpClient`, without its `params`.
 * @returns `undefined` when the classification depends on a REST base that is not known yet.
 */
export function classifyUrl(url: string, scope: UrlScope): UrlClassification | undefined {
  const end = queryIndex(url);
  const page = readDocumentBase(scope.documentBase);
  const { restBase, method } = scope;
  const classified = classifyWithoutQuery(url.slice(0, end), scope, page, restBase, method);
  return classified && withQuery(classified, url.slice(end));
}

/** {@link classifyUrl} with a cache. */
export type UrlClassifier = (
  url: string,
  documentBase: string,
  restBase: RestBase | undefined,
  method: string,
) => UrlClassification | undefined;

/**
 * Creates a function that classifies like {@link classifyUrl} and caches the results: applications
 * request the same few URLs again and again, with other queries. The cache is cleared when the
 * document's base or the REST base changes.
 *
 * @param limit How many URLs are cached before the cache is cleared.
 */
export function createUrlClassifier(rules: UrlRules, limit = 500): UrlClassifier {
  const cache = new Map<string, UrlClassification>();
  let page: DocumentBase;
  let lastPage: string | undefined;
  let lastBase: RestBase | undefined;

  return (url, documentBase, restBase, method) => {
    if (lastPage !== documentBase || lastBase !== restBase) {
      cache.clear();
      page = readDocumentBase((lastPage = documentBase));
      lastBase = restBase;
    }
    const end = queryIndex(url);
    const path = url.slice(0, end);
    const key = rules.trusted ? `${method} ${path}` : path;
    let classified = cache.get(key);
    if (!classified) {
      classified = classifyWithoutQuery(path, rules, page, restBase, method);
      // A URL that waits for the REST base is classified again later.
      if (!classified) return undefined;
      // Rule 2 is not cached: `data:` URLs are megabytes long, `blob:` URLs are used once.
      if (classified.rule > 2) {
        // All at once: to remove the oldest entry of a full map costs more than to classify.
        if (cache.size >= limit) cache.clear();
        cache.set(key, classified);
      }
    }
    return withQuery(classified, url.slice(end));
  };
}

/**
 * The URL of a request that asked for the REST base, whatever the URL table says. An absolute URL
 * is returned unchanged.
 */
export function underRestBase(url: string, documentBase: string, restBase: RestBase): string {
  const end = queryIndex(url);
  const located = locateUrl(url.slice(0, end), readDocumentBase(documentBase));
  return !located ||
    located.form === 'absolute' ||
    (located.form === 'root' && isInRestBase(located, restBase))
    ? url
    : restBase.href + located.path + url.slice(end);
}

/** Classifies a URL without query and fragment, against a document base that is already read. */
function classifyWithoutQuery(
  url: string,
  rules: UrlRules,
  page: DocumentBase,
  restBase: RestBase | undefined,
  method: string | undefined,
): UrlClassification | undefined {
  const located = locateUrl(url, page);
  if (!located) return classification(2, url);

  const { form, origin, path, ambiguous } = located;
  const relative = form === 'relative';
  const otherOrigin = origin !== page.origin;
  // A `<base>` may name another server, and the XSRF token is for the server of the page. Angular adds
  // it to every URL that does not start with a scheme.
  const pageOrigin = rules.pageOrigin ?? page.origin;
  const dropXsrf = origin !== pageOrigin && !/^https?:\/\//i.test(url);
  const inRestBase = !!restBase && isInRestBase(located, restBase);

  // 3: the application's own folder, unless it contains the REST base and that contains the URL.
  if (!relative && !otherOrigin && page.folder !== '/' && path.startsWith(page.folder)) {
    if (!restBase) return undefined;
    if (!inRestBase || page.folder.length > restBase.path.length + 1) {
      return classification(3, url, dropXsrf);
    }
  }

  // 4: assets and, without a leading slash, static files. "./" in front of the path, because its
  // first segment may be empty or look like a scheme.
  if (
    form !== 'absolute' &&
    (isAssetPath(path, rules.assetPaths) || (relative && isStaticFile(path)))
  ) {
    const inFolder = located.resolved === page.folder + path.slice(1);
    return classification(4, inFolder ? url : `.${path}`, dropXsrf);
  }

  if (!restBase) return undefined;

  // 5: already under the REST base.
  if (!relative && inRestBase && !ambiguous) {
    return classification(5, url, dropXsrf, needsToken(path.slice(restBase.path.length)), true);
  }

  // 6: another server, or another path of the page's server.
  if (form === 'absolute' || ambiguous) {
    const trusted = ambiguous ? undefined : rules.trusted?.(origin, path, method);
    return classification(6, url, dropXsrf, !!trusted, trusted?.tenant);
  }

  // 7: an endpoint.
  const crossOrigin = restBase.origin !== pageOrigin;
  return classification(7, restBase.href + path, crossOrigin, needsToken(path), true);
}

/**
 * The index of the query or fragment, on which the classification does not depend; the length of
 * the URL if it has neither. A blank at the end of the path belongs to it only while something
 * follows, so such a URL is not split.
 */
function queryIndex(url: string): number {
  // Two `indexOf` cost less than one regular expression.
  const query = url.indexOf('?');
  const fragment = url.indexOf('#');
  const index = query < 0 || (fragment >= 0 && fragment < query) ? fragment : query;
  return index < 0 || url.charCodeAt(index - 1) <= 32 ? url.length : index;
}

/** The same classification for the URL with its query and fragment. */
function withQuery(classified: UrlClassification, query: string): UrlClassification {
  // Field by field: builds of the Angular CLI turn an object spread into slow calls.
  const { rule, url, token, tenant, dropXsrf } = classified;
  return query ? classification(rule, url + query, dropXsrf, token, tenant) : classified;
}

function isInRestBase({ origin, path }: LocatedUrl, restBase: RestBase): boolean {
  return origin === restBase.origin && isUnder(path, restBase.path);
}

function needsToken(endpoint: string): boolean {
  return !TOKEN_ENDPOINT.test(endpoint);
}

function classification(
  rule: UrlClassification['rule'],
  url: string,
  dropXsrf = false,
  token = false,
  tenant = false,
): UrlClassification {
  return { rule, url, token, tenant, dropXsrf };
}
