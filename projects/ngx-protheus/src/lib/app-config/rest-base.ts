import { ProtheusError } from '../errors/protheus-error';
import { type ProAppConfig } from '../session/models/pro-app-config';
import { parseUrl } from './parse-url';

/** Where the REST server is, as the host or the configuration file announced it. */
export interface RestBase {
  /** As the browser writes it: `http://server:8080`, default ports left out. */
  readonly origin: string;
  /** `''` or `/rest`: with a leading slash, without a trailing one. */
  readonly path: string;
  /** Origin and path, without a trailing slash. */
  readonly href: string;
  /** Whether the product line is Protheus; for another one the interceptor does nothing. */
  readonly protheus: boolean;
}

/**
 * Reads the REST base from a configuration.
 *
 * `api_baseUrl`, else the older pair `serverBackend` and `restEntryPoint`. FwCallApp replaces `"/"`
 * by the server's address; where it is still `"/"`, the REST server is the page's own origin. An
 * application without `productLine` is a Protheus application, as in TDN's own example.
 *
 * @param config The content of `appconfig.json`.
 * @param page The address of the page.
 * @throws ProtheusError NGP110 when there is no address, NGP111 when it is none that a browser can
 * call, NGP112 when it carries a user, a query or a fragment.
 */
export function restBase(config: ProAppConfig, page: string): RestBase {
  const protheus = isProtheus(config);
  // Another product line has its own rules for its address.
  if (!protheus) return { origin: '', path: '', href: '', protheus };

  const address = configuredAddress(config);
  if (!address) {
    throw new ProtheusError(
      'NGP110',
      (typeof ngDevMode === 'undefined' || ngDevMode) &&
        `The configuration names no REST server: it has neither "api_baseUrl" nor the older pair ` +
          `"serverBackend" and "restEntryPoint". Requests cannot be sent. Write ` +
          `{"api_baseUrl": "/"} to assets/data/appconfig.json.`,
    );
  }
  // Relative to the page it would be another server on each route; `server:8080/rest` is the
  // scheme "server:" to a browser.
  const url = /^(https?:\/\/|\/)/i.test(address) && parseUrl(address, page);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new ProtheusError(
      'NGP111',
      (typeof ngDevMode === 'undefined' || ngDevMode) &&
        `"${configuredKey(config)}" in assets/data/appconfig.json is "${address}", which is no address of a server. ` +
          `Write "/" (FwCallApp replaces it by the server's address), a path of the page's server ` +
          `such as "/rest", or a whole address such as "https://server:8080/rest".`,
    );
  }
  if (/[@?#]/.test(address)) {
    throw new ProtheusError(
      'NGP112',
      (typeof ngDevMode === 'undefined' || ngDevMode) &&
        `"${configuredKey(config)}" in assets/data/appconfig.json holds more than scheme, server and path (a user, ` +
          `a query or a fragment). Endpoints are appended to it, so it must end with its path: ` +
          `write it like "https://server:8080/rest". Users and passwords never belong in this file.`,
    );
  }
  const { origin } = url;
  const path = url.pathname.replace(/\/+$/, '');
  return { origin, path, href: origin + path, protheus };
}

/** Whether a configuration is of a Protheus application, as one that names no product line is. */
export function isProtheus({ productLine }: { readonly productLine?: unknown }): boolean {
  return typeof productLine !== 'string' || /^\s*(protheus)?\s*$/i.test(productLine);
}

/** The configured address; empty when there is none. */
function configuredAddress(config: ProAppConfig): string {
  const server = text(config.serverBackend);
  const entryPoint = text(config.restEntryPoint);
  return (
    text(config.api_baseUrl) ||
    (server || entryPoint ? `${server.replace(/\/+$/, '')}/${entryPoint.replace(/^\/+/, '')}` : '')
  );
}

/** The key that {@link configuredAddress} comes from. */
function configuredKey(config: ProAppConfig): keyof ProAppConfig {
  return text(config.api_baseUrl) ? 'api_baseUrl' : 'serverBackend';
}

/** A value as JSON gave it, which need not be the string that the type promises. */
function text(value: unknown): string {
  return value === undefined || value === null ? '' : String(value).trim();
}
