import { classifyUrl } from './classify-url';
import { repeatedBase } from './repeated-base';
import { type HeaderSession, requestHeaders } from './request-headers';
import {
  kindOf,
  type ProtheusUrlKind,
  type UrlClassification,
  type UrlScope,
} from './url-classification';

/** The result of `inject(ProtheusHttp).explain(url)`. */
export interface ProtheusUrlExplanation {
  /** `undecided`: the REST base is not known yet, and the request would wait for it. */
  readonly kind: ProtheusUrlKind | 'undecided';
  /** The rule of the URL table that applied. */
  readonly rule: 2 | 3 | 4 | 5 | 6 | 7 | undefined;
  /** The absolute URL of the request. Secrets in it are replaced by `…`. */
  readonly url: string;
  /** The names of the headers that would be added; never their values. */
  readonly headers: readonly string[];
  /** The reason as a sentence; in a production build the rule only. */
  readonly reason: string;
}

/**
 * Explains which headers a request to a URL would get, without sending it.
 *
 * **Security.** The result can be shown and copied into a ticket: it names headers and contains no
 * value of the session.
 *
 * @param session The current values of the session.
 */
export function explainUrl(
  url: string,
  scope: UrlScope,
  { session, token }: { session: HeaderSession; token: string | undefined },
): ProtheusUrlExplanation {
  if (scope.restBase && !scope.restBase.protheus) return unchanged(url, scope.documentBase);
  const classification = classifyUrl(url, scope);
  return {
    kind: classification ? kindOf(classification) : 'undecided',
    rule: classification?.rule,
    url: withoutSecrets(classification?.url ?? url, scope.documentBase),
    headers: classification
      ? Object.keys(
          requestHeaders(session, classification.token ? token : undefined, classification.tenant),
        )
      : [],
    reason: reasonOf(classification, scope, url),
  };
}

/** Another product line has its own rules: requests are sent as they are written. */
function unchanged(url: string, documentBase: string): ProtheusUrlExplanation {
  return {
    kind: 'external',
    rule: undefined,
    url: withoutSecrets(url, documentBase),
    headers: [],
    reason:
      typeof ngDevMode === 'undefined' || ngDevMode
        ? 'The configuration names another product line, so the interceptor changes no request.'
        : 'product line',
  };
}

function reasonOf(
  classification: UrlClassification | undefined,
  scope: UrlScope,
  url: string,
): string {
  if (typeof ngDevMode === 'undefined' || ngDevMode) {
    const base = scope.restBase?.href;
    switch (classification?.rule) {
      case undefined:
        return 'The REST base is not known yet; the request waits for the configuration.';
      case 2:
        return 'The scheme is not http or https, or the URL is not valid: it is not changed.';
      case 3:
        return `The URL is inside the application's own folder (${scope.documentBase}).`;
      case 4:
        return (
          `The URL names a file of the application: its first segment is "assets" or one of ` +
          `withAssetPaths(), or it has no leading slash and ends like a static file. ` +
          `With a leading slash it would be an endpoint, unless it starts with "/assets".`
        );
      case 5:
        return withToken(classification, `The URL is already under the REST base ${base}.`);
      case 6:
        return kindOf(classification) === 'trusted'
          ? 'The URL is one of withTrustedUrls().'
          : `The URL is outside the REST base ${base}, or a server could read it as such: nothing ` +
              `of the session is attached. Write only the endpoint ("/api/…"), or name the server ` +
              `in withTrustedUrls().`;
      case 7:
        return withToken(
          classification,
          `The URL is an endpoint: it is put under ${base}.${repetition(url, scope)}`,
        );
    }
  }
  return classification ? `rule ${classification.rule}` : 'undecided';
}

/** A sentence about an endpoint that begins as the REST base ends. */
function repetition(url: string, { restBase }: UrlScope): string {
  const part = restBase && repeatedBase(url, restBase);
  return part
    ? ` It begins with "${part}", and the REST base already leads to the REST server: on a 404, ` +
        `leave "${part}" out.`
    : '';
}

function withToken({ token }: UrlClassification, reason: string): string {
  return token ? reason : `${reason} It is the token endpoint, which is requested without a token.`;
}

/** An absolute URL without its user, and without what looks like a secret. */
function withoutSecrets(url: string, documentBase: string): string {
  let absolute = url;
  try {
    absolute = new URL(url, documentBase).href;
  } catch {
    // Not a valid URL: shown as it is written.
  }
  return absolute
    .replace(/^([a-z][\w+.-]*:\/\/)[^/?#]*@/i, '$1…@')
    .replace(
      /([?&#;][^=&#]*(?:token|passw|senha|pwd|secret|credential|auth|key)[^=&#]*=)[^&#]*/gi,
      '$1…',
    )
    .replace(/\beyJ[\w-]+(?:\.[\w-]*)+/g, '…');
}
