import { type RestBase } from '../app-config/rest-base';
import { type AddressDecision, type AddressScope } from './address-decision';
import { type DocumentBase, readDocumentBase } from './document-base';
import { type LocatedAddress, isUnder, locateAddress } from './locate-address';
import { isAssetPath, isStaticFile } from './static-file';
import { findTrusted } from './trusted-url';

type Bare = Omit<AddressDecision, 'url' | 'dropXsrf'>;

/** Signs in and renews: it is asked without a token, which may be the one that has expired. */
const TOKEN_ENDPOINT = /^\/api\/oauth2\/v1\/token\/?$/;

const FOREIGN = { kind: 'foreign', token: false, tenant: false } as const;
const ASSET = { kind: 'asset', token: false, tenant: false } as const;

/**
 * Says what an address is and what may go along: the address table, rules 2 to 7, the first that
 * fits. A second pass over the result changes nothing.
 *
 * **Security.** The decision is made on the address as the browser resolves it, never on its
 * spelling. Token and tenant are for the REST base (same origin, path equal by whole segments) and
 * for what `withTrustedUrls()` names; everything doubtful goes without.
 *
 * @param url The address as it was given to `HttpClient`, without its `params`.
 * @returns `undefined` when it cannot be told before the REST base is known.
 */
export function decide(url: string, scope: AddressScope): AddressDecision | undefined {
  return decideOn(url, scope, readDocumentBase(scope.documentBase));
}

/** {@link decide} for a base that was read already. */
export function decideOn(
  url: string,
  scope: AddressScope,
  page: DocumentBase,
): AddressDecision | undefined {
  const [head, tail] = splitAddress(url);
  const at = locateAddress(head, page);
  const unchanged = (bare: Bare, dropXsrf = false): AddressDecision => ({ ...bare, url, dropXsrf });
  if (!at) return unchanged({ ...FOREIGN, rule: 2 });

  const { restBase } = scope;
  const { form, origin, path, resolved } = at;
  const inRestBase = !!restBase && isInRestBase(at, restBase);
  const absolute = form === 'absolute';

  // 3: the application's own folder, unless the REST base lies in it and the address in that.
  if (
    form !== 'relative' &&
    origin === page.origin &&
    page.folder !== '/' &&
    path.startsWith(page.folder)
  ) {
    if (!restBase) return undefined;
    if (!inRestBase || page.folder.length > restBase.path.length + 1) {
      return unchanged({ ...ASSET, rule: 3 });
    }
  }

  // 4: assets and, without a leading slash, static files.
  if (
    !absolute &&
    (isAssetPath(path, scope.assetPaths) || (form === 'relative' && isStaticFile(path)))
  ) {
    const decision = unchanged({ ...ASSET, rule: 4 });
    // "./" because a first segment may be empty or look like a scheme.
    return resolved === page.folder + path.slice(1)
      ? decision
      : { ...decision, url: `.${path}${tail}` };
  }

  if (!restBase) return undefined;

  // Angular adds its XSRF token to all that does not start with a scheme.
  const looksRelative = !/^https?:\/\//i.test(url);

  // 5: under the REST base already.
  if (form !== 'relative' && !at.doubtful && inRestBase) {
    const endpoint = path.slice(restBase.path.length);
    return unchanged({ ...rest(endpoint), rule: 5 }, looksRelative && origin !== page.origin);
  }

  // 6: another server, or another place on this one.
  if (absolute || at.doubtful) {
    const trusted = at.doubtful ? undefined : findTrusted(scope, origin, path);
    return unchanged(
      trusted ? { kind: 'trusted', rule: 6, ...trusted } : { ...FOREIGN, rule: 6 },
      looksRelative && origin !== page.origin,
    );
  }

  // 7: an endpoint.
  return {
    ...rest(path),
    rule: 7,
    url: restBase.href + path + tail,
    dropXsrf: restBase.origin !== page.origin,
  };
}

function rest(endpoint: string): Pick<AddressDecision, 'kind' | 'token' | 'tenant'> {
  return { kind: 'rest', token: !TOKEN_ENDPOINT.test(endpoint), tenant: true };
}

/**
 * The address that a request asked to have under the REST base, whatever the table says of it.
 * One that is absolute is returned as it is.
 */
export function underRestBase(url: string, documentBase: string, restBase: RestBase): string {
  const [head, tail] = splitAddress(url);
  const at = locateAddress(head, readDocumentBase(documentBase));
  return !at || at.form === 'absolute' || (at.form === 'root' && isInRestBase(at, restBase))
    ? url
    : restBase.href + at.path + tail;
}

function isInRestBase({ origin, path }: LocatedAddress, restBase: RestBase): boolean {
  return origin === restBase.origin && isUnder(path, restBase.path);
}

/**
 * Splits an address before its query or fragment, which never change where it goes. A blank at the
 * end of the path is part of it only while something follows, so such an address stays whole.
 */
export function splitAddress(url: string): readonly [head: string, tail: string] {
  const cut = url.search(/[?#]/);
  return cut < 0 || url.charCodeAt(cut - 1) <= 32 ? [url, ''] : [url.slice(0, cut), url.slice(cut)];
}
