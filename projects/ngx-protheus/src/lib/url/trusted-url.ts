import { ProtheusError } from '../errors/protheus-error';
import { isUnder } from './locate-url';

/** What `withTrustedUrls()` takes: an address, or one with conditions. */
export interface ProtheusTrustedUrlOptions {
  /** Origin and path, e.g. `https://files.example.com/reports`; all below it is meant too. */
  url: string;
  /** The methods that are meant. Default: all. */
  methods?: readonly string[];
  /** Whether tenant, module, base date and language go along too. Default: `true`. */
  tenant?: boolean;
}

/** An address that gets the token by name, read and checked. */
export interface TrustedUrl {
  readonly origin: string;
  /** `''` or `/reports`, without a trailing slash. */
  readonly path: string;
  /** In upper case; `undefined` means all. */
  readonly methods: readonly string[] | undefined;
  readonly tenant: boolean;
}

/**
 * Reads and checks the entries of `withTrustedUrls()`.
 *
 * **Security.** Each entry names one origin: there are no wildcards. A trusted server receives the
 * user's token and can act in the user's name on the REST server.
 *
 * @param documentBase `document.baseURI`.
 * @throws ProtheusError NGP210 for a wildcard, NGP211 for http on an https page, NGP212 for
 * anything else that is not origin and path.
 */
export function parseTrustedUrls(
  entries: readonly (string | ProtheusTrustedUrlOptions)[],
  documentBase: string,
): readonly TrustedUrl[] {
  return entries.map(entry => {
    const { url, methods, tenant = true } = typeof entry === 'string' ? { url: entry } : entry;
    const { protocol, origin, pathname } = readTrusted(url);
    if (protocol === 'http:' && /^https:/i.test(documentBase)) {
      throw new ProtheusError(
        'NGP211',
        (typeof ngDevMode === 'undefined' || ngDevMode) &&
          `withTrustedUrls() names "${url}", which is http, on a page that is https: the token ` +
            `would travel readable, and the browser blocks the request. Use an https address.`,
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
 * Finds the first entry that names an address. A function, so that only applications that trust
 * somebody carry its code.
 */
export type TrustedUrls = (
  origin: string,
  path: string,
  method: string | undefined,
) => TrustedUrl | undefined;

/** {@link parseTrustedUrls}, ready to be asked. */
export function readTrustedUrls(
  entries: readonly (string | ProtheusTrustedUrlOptions)[],
  documentBase: string,
): TrustedUrls {
  const trusted = parseTrustedUrls(entries, documentBase);
  return (origin, path, method = 'GET') =>
    trusted.find(
      one =>
        one.origin === origin &&
        isUnder(path, one.path) &&
        (!one.methods || one.methods.includes(method)),
    );
}

function readTrusted(url: string): URL {
  if (url.includes('*')) {
    throw new ProtheusError(
      'NGP210',
      (typeof ngDevMode === 'undefined' || ngDevMode) &&
        `withTrustedUrls() names "${url}": wildcards are refused, because the token would go to ` +
          `servers that nobody named. Name each server: "https://files.example.com/reports".`,
    );
  }
  try {
    // Written out: without a scheme, or with a user or a query, it means something
    // else to the browser than to the person who reads it.
    if (/^https?:\/\/[^/\\?#@\s][^\\?#@\s]*$/i.test(url)) return new URL(url);
  } catch {
    // Refused below.
  }
  throw new ProtheusError(
    'NGP212',
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      `withTrustedUrls() names "${url}", which is not origin and path. Write ` +
        `"https://files.example.com" or "https://files.example.com/reports": with the scheme, ` +
        `without user, query and fragment.`,
  );
}
