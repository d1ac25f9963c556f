import {
  type UrlClassification,
  type ProtheusUrlKind,
  type AddressScope,
  kindOf,
} from './url-classification';
import { decide } from './classify-url';
import { type CarriedSession, requestHeaders } from './request-headers';

/** What `inject(ProtheusHttp).explain(url)` says about an address. */
export interface ProtheusUrlExplanation {
  /** `undecided`: the REST base is not known yet, the request would wait for it. */
  readonly kind: ProtheusUrlKind | 'undecided';
  /** The rule of the address table that applied. */
  readonly rule: UrlClassification['rule'] | undefined;
  /** The absolute address that would be sent. Secrets in it are replaced by `…`. */
  readonly address: string;
  /** The names of the headers that would be added; never their values. */
  readonly headers: readonly string[];
  /** Why, in words; in a production build the bare rule. */
  readonly reason: string;
}

/**
 * Explains what would happen to a request without sending it.
 *
 * **Security.** The result can be shown and copied into a ticket: it names headers and holds no
 * value of the session.
 *
 * @param session What the session would put on the request now.
 */
export function explainAddress(
  url: string,
  scope: AddressScope,
  { session, token }: Omit<CarriedSession, 'tenant'>,
): ProtheusUrlExplanation {
  if (scope.restBase && !scope.restBase.protheus) return untouched(url, scope.documentBase);
  const decision = decide(url, scope);
  return {
    kind: decision ? kindOf(decision) : 'undecided',
    rule: decision?.rule,
    address: withoutSecrets(decision?.url ?? url, scope.documentBase),
    headers: decision
      ? Object.keys(
          requestHeaders({
            session,
            token: decision.token ? token : undefined,
            tenant: decision.tenant,
          }),
        )
      : [],
    reason: reasonOf(decision, scope),
  };
}

/** Another product line has its own rules: requests go out as they are written. */
function untouched(url: string, documentBase: string): ProtheusUrlExplanation {
  return {
    kind: 'foreign',
    rule: undefined,
    address: withoutSecrets(url, documentBase),
    headers: [],
    reason:
      typeof ngDevMode === 'undefined' || ngDevMode
        ? 'The configuration names another product line, so the interceptor leaves all requests alone.'
        : 'product line',
  };
}

function reasonOf(decision: UrlClassification | undefined, scope: AddressScope): string {
  if (typeof ngDevMode === 'undefined' || ngDevMode) {
    const base = scope.restBase?.href;
    switch (decision?.rule) {
      case undefined:
        return 'The REST base is not known yet; the request waits for the configuration.';
      case 2:
        return 'The scheme is not http or https, or this is no address: it is left alone.';
      case 3:
        return `The address lies in the application's own folder (${scope.documentBase}).`;
      case 4:
        return (
          `The address names a file of the application: its first segment is "assets" or one of ` +
          `withAssetPaths(), or it has no leading slash and ends like a static file. ` +
          `With a leading slash it would be an endpoint, unless it starts with "/assets".`
        );
      case 5:
        return withToken(decision, `The address is under the REST base ${base} already.`);
      case 6:
        return kindOf(decision) === 'trusted'
          ? 'The address is one of withTrustedUrls().'
          : `The address is outside the REST base ${base}, or a server could read it as such: ` +
              `it gets nothing of the session. Write the endpoint alone ("/api/…"), or name the ` +
              `server in withTrustedUrls().`;
      case 7:
        return withToken(decision, `The address is an endpoint: it is put under ${base}.`);
    }
  }
  return decision ? `rule ${decision.rule}` : 'undecided';
}

function withToken({ token }: UrlClassification, reason: string): string {
  return token ? reason : `${reason} It is the token endpoint, which is asked without a token.`;
}

/** An absolute address without the user in it, and without what looks like a secret. */
function withoutSecrets(address: string, documentBase: string): string {
  let absolute = address;
  try {
    absolute = new URL(address, documentBase).href;
  } catch {
    // Shown as it is written.
  }
  return absolute
    .replace(/^([a-z][\w+.-]*:\/\/)[^/?#]*@/i, '$1…@')
    .replace(
      /([?&#;][^=&#]*(?:token|passw|senha|pwd|secret|credential|auth|key)[^=&#]*=)[^&#]*/gi,
      '$1…',
    )
    .replace(/\beyJ[\w-]+(?:\.[\w-]*)+/g, '…');
}
