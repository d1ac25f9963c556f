import { DOCUMENT } from '@angular/common';
import { inject, Injectable } from '@angular/core';
import { AppConfigLoader } from '../app-config/app-config-loader';
import { baseUriOf } from '../app-config/base-uri';
import { type RestBase } from '../app-config/rest-base';
import { TokenManager } from '../auth/token-manager';
import { type ProtheusError } from '../errors/protheus-error';
import { SessionStore } from '../session/session-store';
import { explainUrl, type ProtheusUrlExplanation } from '../url/explain';
import { injectUrlRules } from './url-options';

/** Explains what the interceptor does with a request. */
@Injectable({ providedIn: 'root' })
export class ProtheusHttp {
  readonly #document = inject(DOCUMENT);
  readonly #loader = inject(AppConfigLoader);
  readonly #rules = injectUrlRules();
  readonly #store = inject(SessionStore);
  readonly #tokens = inject(TokenManager);

  /**
   * Explains which headers a request would get, and why, without sending it.
   *
   * @param url The URL as it is given to `HttpClient`.
   * @param method The HTTP method; only `withTrustedUrls()` depends on it.
   * @returns The kind of URL, the absolute URL, the names of the headers and the reason.
   *
   * @example
   * console.table(inject(ProtheusHttp).explain('/api/v1/products'));
   */
  explain(url: string, method = 'GET'): ProtheusUrlExplanation {
    let restBase: RestBase | undefined;
    let configurationError: unknown;
    try {
      restBase = this.#loader.current();
    } catch (error) {
      configurationError = error;
    }
    const explanation = explainUrl(
      url,
      { ...this.#rules, documentBase: baseUriOf(this.#document), restBase, method },
      { session: this.#store.requestSession(), token: this.#tokens.current() },
    );
    // A request would fail with this error instead of waiting.
    return configurationError && explanation.kind === 'undecided'
      ? { ...explanation, reason: (configurationError as ProtheusError).message }
      : explanation;
  }
}
