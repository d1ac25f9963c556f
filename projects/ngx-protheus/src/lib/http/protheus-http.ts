import { DOCUMENT } from '@angular/common';
import { Injectable, inject } from '@angular/core';
import { AppConfigLoader } from '../app-config/app-config-loader';
import { baseUriOf } from '../app-config/base-uri';
import { type RestBase } from '../app-config/rest-base';
import { TokenManager } from '../auth/token-manager';
import { type ProtheusError } from '../errors/protheus-error';
import { type ProtheusUrlExplanation, explainAddress } from '../url/explain';
import { SessionStore } from '../session/session-store';
import { injectAddressRules } from './address-rules';

/** Answers what the interceptor would do. */
@Injectable({ providedIn: 'root' })
export class ProtheusHttp {
  private readonly document = inject(DOCUMENT);
  private readonly loader = inject(AppConfigLoader);
  private readonly rules = injectAddressRules();
  private readonly store = inject(SessionStore);
  private readonly tokens = inject(TokenManager);

  /**
   * Explains what a request to an address would carry, and why, without sending it.
   *
   * @param url The address as it is given to `HttpClient`.
   * @param method The method; matters to `withTrustedUrls()` only.
   *
   * @example
   * console.table(inject(ProtheusHttp).explain('/api/v1/products'));
   */
  explain(url: string, method = 'GET'): ProtheusUrlExplanation {
    let restBase: RestBase | undefined;
    let mistake: unknown;
    try {
      restBase = this.loader.current();
    } catch (error) {
      mistake = error;
    }
    const explanation = explainAddress(
      url,
      { ...this.rules, documentBase: baseUriOf(this.document), restBase, method },
      { session: this.store.requestContext(), token: this.tokens.current() },
    );
    // A request would fail with it instead of waiting.
    return mistake && explanation.kind === 'undecided'
      ? { ...explanation, reason: (mistake as ProtheusError).message }
      : explanation;
  }
}
