import { InjectionToken } from '@angular/core';
import { reportOnce } from '../errors/report';
import { type ProAppConfig } from '../session/models/pro-app-config';
import { parseUrl } from './parse-url';

/** Looks at the scheme of a configured address, and may repair it. */
export type PageSchemeCheck = (config: ProAppConfig, href: string) => ProAppConfig;

/**
 * Looks at an `api_baseUrl` that the browser will refuse: an https page may not call http
 * (loopback names excepted). It happens behind a proxy that ends TLS: the server believes that it
 * is spoken to by http.
 *
 * @param href The address of the page.
 * @param repair Whether to use the page's origin when the host name is the same
 * (`withHttpsRepair()`).
 * @returns The configuration to use.
 */
export function checkPageScheme(config: ProAppConfig, href: string, repair: boolean): ProAppConfig {
  const address = config.api_baseUrl;
  const page = new URL(href);
  if (!address || page.protocol !== 'https:' || !/^http:/i.test(address)) return config;
  const url = parseUrl(address);
  // What is no address at all is refused with a reason of its own.
  if (!url) return config;
  const { hostname, pathname } = url;
  if (repair && hostname === page.hostname) {
    return { ...config, api_baseUrl: page.origin + pathname };
  }
  if (!/^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname)) {
    reportOnce(
      'NGP104',
      (typeof ngDevMode === 'undefined' || ngDevMode) &&
        `The page is on https and api_baseUrl is "${address}": the browser blocks these requests ` +
          `(mixed content). Usually a proxy ends TLS and the server does not know. Encrypt towards ` +
          `the server too, write an origin-relative address such as "/rest", or use ` +
          `withHttpsRepair() when the host is the same.`,
    );
  }
  return config;
}

/** Reports an address that will be blocked, in development; `withHttpsRepair()` repairs it. */
export const PAGE_SCHEME_CHECK: InjectionToken<PageSchemeCheck> = new InjectionToken(
  typeof ngDevMode === 'undefined' || ngDevMode ? 'PAGE_SCHEME_CHECK' : '',
  {
    providedIn: 'root',
    factory: (): PageSchemeCheck =>
      typeof ngDevMode === 'undefined' || ngDevMode
        ? (config, href) => checkPageScheme(config, href, false)
        : config => config,
  },
);
