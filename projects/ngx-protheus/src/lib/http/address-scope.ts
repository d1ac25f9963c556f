import { inject } from '@angular/core';
import { type RestBase } from '../app-config/rest-base';
import { type AddressScope } from '../rest/address-decision';
import { ASSET_PATHS, TRUSTED_URLS } from './address-options';

/** Makes the function that says what the addresses of this application are decided against. */
export function injectAddressScope(): (
  documentBase: string,
  restBase: RestBase | undefined,
  method: string,
) => AddressScope {
  const assetPaths = inject(ASSET_PATHS, { optional: true });
  const trusted = inject(TRUSTED_URLS, { optional: true });
  return (documentBase, restBase, method) => ({
    documentBase,
    restBase,
    assetPaths,
    trusted,
    method,
  });
}
