import { ErrorCode } from '../errors/error-codes';
import { ProtheusError } from '../errors/protheus-error';
import { urlText } from '../errors/url-text';
import { isUnder } from './locate-url';

/** An entry of `withTrustedUrls()` with conditions. */
export interface ProtheusTrustedUrlOptions {
  /** Origin and path, e.g. `https://files.example.com/reports`; includes all paths below it. */
  url: string;
  /** The HTTP methods that are included. Default: all. */
  methods?: readonly string[];
  /** Whether tenant, module, base date and language are attached too. Default: `true`. */
  tenant?: boolean;
}

/** A validated entry of `withTrustedUrls()`. */
export interface TrustedUrl {
  readonly origin: string;
  /** `''` or `/reports`, without a trailing slash. */
  readonly path: string;
  /** In upper case; `undefined` includes all. */
  readonly methods: readonly string[] | undefined;
  readonly tenant: boolean;
}

/**
 * Parses and validates the entries of `withTrustedUrls()`.
 *
 * **Security.** Each entry names one origin: there are no wildcards. A trusted server receives the
 * user's token and can act in the user's name on the REST server.
 *
 * @param documentBase `document.baseURI`.
 * @throws ProtheusError NGP210 for a wildcard, NGP211 for http on an https page, NGP212 for
 * anything else that is not an origin and a path.
 */
export function parseTrustedUrls(
  entries: readonly (string | ProtheusTrustedUrlOptions)[],
  documentBase: string,
): readonly TrustedUrl[] {
  return entries.map(entry => {
    const { url, methods, tenant = true } = typeof entry === 'string' ? { url: entry } : entry;
    const { protocol, origin, pathname } = parseEntry(url);
    if (protocol === 'http:' && /^https:/i.test(documentBase)) {
      throw new ProtheusError(
        ErrorCode.TRUSTED_URL_INSECURE,
        (typeof ngDevMode === 'undefined' || ngDevMode) &&
          `withTrustedUrls() names "${urlText(url)}", which is http, on a page that is https: the token ` +
            `would be sent unencrypted, and the browser blocks the request. Use an https URL.`,
      );
    }
    return {
      origin,
      path: pathname.replace(/\/+$/, ''),
      methods: methods?.map(method => method.toUpperCase()),
      tenant,
    };
  });
}

/**
 * Finds the first entry that includes a URL. A function, so that only applications that use the
 * feature include its code.
 */
export type TrustedUrls = (
  origin: string,
  path: string,
  method: string | undefined,
) => TrustedUrl | undefined;

/** Creates the look-up for the entries of `withTrustedUrls()`. See {@link parseTrustedUrls}. */
export function readTrustedUrls(
  entries: readonly (string | ProtheusTrustedUrlOptions)[],
  documentBase: string,
): TrustedUrls {
  const trusted = parseTrustedUrls(entries, documentBase);
  return (origin, path, method = 'GET') =>
    trusted.find(
      entry =>
        entry.origin === origin &&
        isUnder(path, entry.path) &&
        (!entry.methods || entry.methods.includes(method)),
    );
}

function parseEntry(url: string): URL {
  if (url.includes('*')) {
    throw new ProtheusError(
      ErrorCode.TRUSTED_URL_WILDCARD,
      (typeof ngDevMode === 'undefined' || ngDevMode) &&
        `withTrustedUrls() names "${urlText(url)}": wildcards are refused, because the token would be sent to ` +
          `servers that are not named. Name each server: "https://files.example.com/reports".`,
    );
  }
  try {
    // Only complete URLs: without a scheme, or with a user or a query, the browser reads something
    // else than the developer.
    if (/^https?:\/\/[^/\\?#@\s][^\\?#@\s]*$/i.test(url)) return new URL(url);
  } catch {
    // Refused below.
  }
  throw new ProtheusError(
    ErrorCode.TRUSTED_URL_INVALID,
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      `withTrustedUrls() names "${urlText(url)}", which is not an origin and a path. Write ` +
        `"https://files.example.com" or "https://files.example.com/reports": with the scheme, ` +
        `without user, query and fragment.`,
  );
}
