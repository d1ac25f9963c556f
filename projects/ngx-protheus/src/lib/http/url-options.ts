import { DOCUMENT } from '@angular/common';
import { inject, InjectionToken } from '@angular/core';
import { type AssetPaths } from '../url/static-file';
import { type TrustedUrls } from '../url/trusted-url';
import { type UrlRules } from '../url/url-classification';

/** Folders whose files belong to the application (`withAssetPaths()`). */
export const ASSET_PATHS: InjectionToken<AssetPaths> = new InjectionToken(
  typeof ngDevMode === 'undefined' || ngDevMode ? 'ASSET_PATHS' : '',
);

/** URLs outside the REST base that may receive the token (`withTrustedUrls()`). */
export const TRUSTED_URLS: InjectionToken<TrustedUrls> = new InjectionToken(
  typeof ngDevMode === 'undefined' || ngDevMode ? 'TRUSTED_URLS' : '',
);

/** Injects the URL rules that this application configures. */
export function injectUrlRules(): UrlRules {
  return {
    assetPaths: inject(ASSET_PATHS, { optional: true }),
    trusted: inject(TRUSTED_URLS, { optional: true }),
    pageOrigin: inject(DOCUMENT).location.origin,
  };
}
