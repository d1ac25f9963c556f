import { DOCUMENT } from '@angular/common';
import { Injectable, inject } from '@angular/core';
import { type RestBase } from '../app-config/rest-base';
import { type AddressScope } from '../rest/address-decision';
import { ASSET_PATHS, TRUSTED_URLS } from './address-options';

/** What the addresses of this application are decided against. */
@Injectable({ providedIn: 'root' })
export class AddressScopes {
  private readonly document = inject(DOCUMENT);
  private readonly assetPaths = inject(ASSET_PATHS);
  private readonly trusted = inject(TRUSTED_URLS);

  /** The scope of one request. */
  of(
    restBase: RestBase | undefined,
    method: string,
    documentBase = this.document.baseURI,
  ): AddressScope {
    const { assetPaths, trusted } = this;
    return { documentBase, restBase, assetPaths, trusted, method };
  }
}
