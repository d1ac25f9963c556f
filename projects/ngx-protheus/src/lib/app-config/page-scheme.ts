import { InjectionToken } from '@angular/core';
import { ErrorCode } from '../errors/error-codes';
import { reportOnce } from '../errors/report';
import { type ProAppConfig } from '../session/models/pro-app-config';
import { parseUrl } from './parse-url';

/** Checks the scheme of a configured URL, and may upgrade it. */
export type PageSchemeCheck = (config: ProAppConfig, href: string) => ProAppConfig;

/**
 * Checks for an `api_baseUrl` that the browser blocks: an https page may not call http (loopback
 * names excepted). It happens behind a proxy that terminates TLS, because the server itself is
 * reached by http.
 *
 * @param href The URL of the page.
 * @param upgrade Whether to use the page's origin if the host name is the same
 * (`withHttpsUpgrade()`).
 * @returns The configuration to use.
 */
export function checkPageScheme(
  config: ProAppConfig,
  href: string,
  upgrade: boolean,
): ProAppConfig {
  const configured = config.api_baseUrl;
  const page = new URL(href);
  if (!configured || page.protocol !== 'https:' || !/^http:/i.test(configured)) return config;
  const url = parseUrl(configured);
  // `restBase` throws for an invalid URL.
  if (!url) return config;
  const { hostname, origin, pathname } = url;
  if (upgrade && hostname === page.hostname) {
    return { ...config, api_baseUrl: page.origin + pathname };
  }
  if (!/^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname)) {
    reportOnce(
      ErrorCode.REST_BASE_MIXED_CONTENT,
      (typeof ngDevMode === 'undefined' || ngDevMode) &&
        `The page is on https and api_baseUrl is "${origin}${pathname}": the browser blocks these requests ` +
          `(mixed content). Usually a proxy terminates TLS and the server is reached by http. Use ` +
          `https between proxy and server too, write an origin-relative URL such as "/rest", or add ` +
          `withHttpsUpgrade() if the host is the same.`,
    );
  }
  return config;
}

/** In development reports a URL that the browser blocks; `withHttpsUpgrade()` upgrades it instead. */
export const PAGE_SCHEME_CHECK: InjectionToken<PageSchemeCheck> =
  /* @__PURE__ */ new InjectionToken(
    typeof ngDevMode === 'undefined' || ngDevMode ? 'PAGE_SCHEME_CHECK' : '',
    {
      providedIn: 'root',
      factory: (): PageSchemeCheck =>
        typeof ngDevMode === 'undefined' || ngDevMode
          ? (config, href) => checkPageScheme(config, href, false)
          : config => config,
    },
  );
