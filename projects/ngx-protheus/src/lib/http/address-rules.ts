import { inject } from '@angular/core';
import { type AddressRules } from '../url/url-classification';
import { ASSET_PATHS, TRUSTED_URLS } from './address-options';

/** What this application says of addresses. */
export function injectAddressRules(): AddressRules {
  return {
    assetPaths: inject(ASSET_PATHS, { optional: true }),
    trusted: inject(TRUSTED_URLS, { optional: true }),
  };
}
