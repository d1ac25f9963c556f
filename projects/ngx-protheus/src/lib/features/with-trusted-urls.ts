import { DOCUMENT } from '@angular/common';
import { inject } from '@angular/core';
import { baseUriOf } from '../app-config/base-uri';
import { TRUSTED_URLS } from '../http/address-options';
import { type ProtheusTrustedUrlOptions, type TrustedUrls, readTrustedUrls } from '../url/trusted-url';
import { type ProtheusFeature } from './protheus-feature';

/**
 * Names addresses beside the REST base that receive the token.
 *
 * **Security.** Whoever answers there can act in the user's name. Each entry is an origin with a
 * path; all below it is meant. There are no wildcards, and http is refused on an https page.
 *
 * @example
 * provideProtheus(withTrustedUrls(['https://files.example.com/reports']))
 */
export function withTrustedUrls(urls: readonly (string | ProtheusTrustedUrlOptions)[]): ProtheusFeature {
  return {
    name: 'withTrustedUrls',
    providers: [
      {
        provide: TRUSTED_URLS,
        useFactory: (): TrustedUrls => readTrustedUrls(urls, baseUriOf(inject(DOCUMENT))),
      },
    ],
  };
}
