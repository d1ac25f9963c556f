import { InjectionToken } from '@angular/core';
import { type TrustedUrl } from '../rest/trusted-url';

/** Folders whose files are the application's own (`withAssetPaths()`). */
export const ASSET_PATHS: InjectionToken<readonly string[]> = new InjectionToken(
  typeof ngDevMode === 'undefined' || ngDevMode ? 'ASSET_PATHS' : '',
  { providedIn: 'root', factory: (): readonly string[] => [] },
);

/** Addresses beside the REST base that may receive the token (`withTrustedUrls()`). */
export const TRUSTED_URLS: InjectionToken<readonly TrustedUrl[]> = new InjectionToken(
  typeof ngDevMode === 'undefined' || ngDevMode ? 'TRUSTED_URLS' : '',
  { providedIn: 'root', factory: (): readonly TrustedUrl[] => [] },
);
