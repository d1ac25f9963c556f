import { ErrorCode } from '../errors/error-codes';
import { ProtheusError } from '../errors/protheus-error';
import { urlText } from '../errors/url-text';
import { type ProAppConfig } from '../session/models/pro-app-config';
import { parseUrl } from './parse-url';

/** The URL of the REST server, as the host or the configuration file sets it. */
export interface RestBase {
  /** As the browser writes it: `http://server:8080`, without a default port. */
  readonly origin: string;
  /** `''` or `/rest`: with a leading slash, without a trailing one. */
  readonly path: string;
  /** Origin and path, without a trailing slash. */
  readonly href: string;
  /** Whether the product line is Protheus. For another one the interceptor does nothing. */
  readonly protheus: boolean;
}

/**
 * Reads the REST base from a configuration.
 *
 * It is `api_baseUrl`, or else the older pair `serverBackend` and `restEntryPoint`. FwCallApp
 * replaces `"/"` by the server's URL; if it is still `"/"`, the REST server is the page's own origin.
 * An application without `productLine` is a Protheus application, as in TDN's own example.
 *
 * **Security.** Token and tenant go to this URL, so a text that names another server than it seems to
 * is refused: `//rest` begins with a slash and is a server.
 *
 * @param config The content of `appconfig.json`.
 * @param page The URL of the page.
 * @throws ProtheusError NGP110 when there is no URL, NGP111 when a browser cannot call it, NGP112
 * when it has a user, a query or a fragment.
 */
export function restBase(config: ProAppConfig, page: string): RestBase {
  const protheus = isProtheus(config);
  // Another product line has its own rules for the URL.
  if (!protheus) return { origin: '', path: '', href: '', protheus };

  const configured = configuredUrl(config);
  if (!configured) {
    throw new ProtheusError(
      ErrorCode.REST_BASE_MISSING,
      (typeof ngDevMode === 'undefined' || ngDevMode) &&
        `The configuration names no REST server: it has neither "api_baseUrl" nor the older pair ` +
          `"serverBackend" and "restEntryPoint". Requests cannot be sent. Write ` +
          `{"api_baseUrl": "/"} to assets/data/appconfig.json.`,
    );
  }
  // Before the URL itself: no message may show a password.
  if (/[@?#]/.test(configured)) {
    throw new ProtheusError(
      ErrorCode.REST_BASE_EXTRA_PARTS,
      (typeof ngDevMode === 'undefined' || ngDevMode) &&
        `"${configuredKey(config)}" in assets/data/appconfig.json has more than scheme, server ` +
          `and path (a user, a query or a fragment). Endpoints are appended to it, so it must end ` +
          `with its path: write it like "https://server:8080/rest". Users and passwords never belong in this file.`,
    );
  }
  // A path relative to the page would change with each route; in `server:8080/rest` a browser reads
  // the scheme "server:"; and `//rest`, `/\rest`, `http:///rest` name a server called "rest".
  const url = /^(https?:\/)?\/[^/\\\s]/i.test(`${configured}.`) && parseUrl(configured, page);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new ProtheusError(
      ErrorCode.REST_BASE_INVALID,
      (typeof ngDevMode === 'undefined' || ngDevMode) &&
        `"${configuredKey(config)}" in assets/data/appconfig.json is "${urlText(configured)}", ` +
          `which is not the URL of a server. Write "/" (FwCallApp replaces it by the server's URL), ` +
          `a path of the page's server such as "/rest" (one slash), or a whole URL such as ` +
          `"https://server:8080/rest".`,
    );
  }
  const { origin } = url;
  const path = url.pathname.replace(/\/+$/, '');
  return { origin, path, href: origin + path, protheus };
}

/** Whether a configuration is that of a Protheus application: without a product line it is. */
export function isProtheus({ productLine }: { readonly productLine?: unknown }): boolean {
  return typeof productLine !== 'string' || /^\s*(protheus)?\s*$/i.test(productLine);
}

/** Returns the configured URL; empty if there is none. */
function configuredUrl(config: ProAppConfig): string {
  const server = text(config.serverBackend);
  const entryPoint = text(config.restEntryPoint);
  return (
    text(config.api_baseUrl) ||
    (server || entryPoint ? `${server.replace(/\/+$/, '')}/${entryPoint.replace(/^\/+/, '')}` : '')
  );
}

/** Returns the key that {@link configuredUrl} reads. */
function configuredKey(config: ProAppConfig): keyof ProAppConfig {
  return text(config.api_baseUrl) ? 'api_baseUrl' : 'serverBackend';
}

/** Returns a value of the JSON as text: it may not be the string that the type promises. */
function text(value: unknown): string {
  return String(value ?? '').trim();
}
