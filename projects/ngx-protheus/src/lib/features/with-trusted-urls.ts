import { DOCUMENT } from '@angular/common';
import { inject } from '@angular/core';
import { baseUriOf } from '../app-config/base-uri';
import { TRUSTED_URLS } from '../http/url-options';
import {
  type ProtheusTrustedUrlOptions,
  readTrustedUrls,
  type TrustedUrls,
} from '../url/trusted-url';
import { type ProtheusFeature } from './protheus-feature';

/**
 * Attaches the token to requests to other URLs than the REST base.
 *
 * **Security.** A server that receives the token can act in the user's name. Each entry is an origin
 * with a path, and includes everything below it. There are no wildcards, and http is refused on an
 * https page.
 *
 * @param urls URLs, or URLs with options.
 * @throws ProtheusError NGP210, NGP211 or NGP212 for an entry that is refused, when the application
 * first needs the list.
 *
 * @example
 * provideProtheus(withTrustedUrls(['https://files.example.com/reports']))
 */
export function withTrustedUrls(
  urls: readonly (string | ProtheusTrustedUrlOptions)[],
): ProtheusFeature {
  return {
    ɵkind: 'withTrustedUrls',
    ɵproviders: [
      {
        provide: TRUSTED_URLS,
        useFactory: (): TrustedUrls => readTrustedUrls(urls, baseUriOf(inject(DOCUMENT))),
      },
    ],
  };
}
