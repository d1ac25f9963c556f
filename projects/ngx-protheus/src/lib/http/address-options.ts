import { InjectionToken } from '@angular/core';
import { type AssetPaths } from '../url/static-file';
import { type TrustedUrls } from '../url/trusted-url';

/** Folders whose files are the application's own (`withAssetPaths()`). */
export const ASSET_PATHS: InjectionToken<AssetPaths> = new InjectionToken(
  typeof ngDevMode === 'undefined' || ngDevMode ? 'ASSET_PATHS' : '',
);

/** Addresses beside the REST base that may receive the token (`withTrustedUrls()`). */
export const TRUSTED_URLS: InjectionToken<TrustedUrls> = new InjectionToken(
  typeof ngDevMode === 'undefined' || ngDevMode ? 'TRUSTED_URLS' : '',
);
