import { DOCUMENT } from '@angular/common';
import { HttpBackend, HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { defer, map, Observable, of } from 'rxjs';
import { type DevText, type ProtheusError } from '../errors/protheus-error';
import { reportErrorOnce } from '../errors/report';
import { hostKind } from '../host/host-kind';
import { type ProAppConfig } from '../session/models/pro-app-config';
import { SessionStore } from '../session/session-store';
import { later } from '../timing/later';
import { SingleFlight } from '../timing/single-flight';
import { DEFAULT_APP_CONFIG_URLS, fetchAppConfig, missingAppConfig } from './app-config-file';
import { APP_CONFIG_OPTIONS } from './app-config-options';
import { baseUriOf } from './base-uri';
import { PAGE_SCHEME_CHECK } from './page-scheme';
import { reportMisspeltKeys } from './parse-app-config';
import { type RestBase, restBase } from './rest-base';

/**
 * Loads the application's configuration and reads the REST base from it.
 *
 * Inside a host the configuration is `sessionStorage.ERPAPPCONFIG`: FwCallApp wrote it, and it is
 * read on each use. Outside, and inside a host that did not write it (`noredirect`), it is the file
 * under the base href. The file is fetched on first need. It is fetched through `HttpBackend`, so
 * that no interceptor can wait for its own request. Outside a host it is copied to `ERPAPPCONFIG`,
 * because applications read that key.
 */
@Injectable({ providedIn: 'root' })
export class AppConfigLoader {
  readonly #backend = inject(HttpBackend, { optional: true });
  readonly #document = inject(DOCUMENT);
  readonly #options = inject(APP_CONFIG_OPTIONS);
  readonly #checkScheme = inject(PAGE_SCHEME_CHECK);
  readonly #store = inject(SessionStore);
  readonly #isInsideHost = hostKind() !== 'browser';
  readonly #fetching = new SingleFlight<ProAppConfig>();

  #print: typeof console.error | undefined = console.error;
  #file: ProAppConfig | undefined;
  #base: RestBase | undefined;
  /** The source of `#base`: the text of `ERPAPPCONFIG` and the file. */
  #baseSource: readonly unknown[] = [];

  /**
   * Emits the REST base: synchronously if it is known, otherwise after the file was fetched. All
   * subscribers that wait share one fetch and its error; a later subscriber starts a new fetch.
   */
  readonly ready: Observable<RestBase> = defer(() => {
    const base = this.current();
    return base
      ? of(base)
      : this.#fetching.run(() => this.#fetch()).pipe(map(() => this.current() as RestBase));
  });

  /** Returns the configuration if it is known already. */
  config(): ProAppConfig | undefined {
    return (this.#isInsideHost ? this.#store.get('ERPAPPCONFIG') : undefined) ?? this.#file;
  }

  /**
   * Returns the REST base if it is known already.
   *
   * @param text The text of `ERPAPPCONFIG`, if the caller has read it already.
   * @throws ProtheusError NGP110, NGP111 or NGP112 when the configured URL is missing or invalid.
   */
  current(text = this.#store.raw('ERPAPPCONFIG')): RestBase | undefined {
    const source = this.#baseSource;
    const file = this.#file;
    if (text !== source[0] || file !== source[1]) {
      const config = this.config();
      // The URL of the page: a `<base>` may name another server, and "/" does not mean that one.
      const { href } = this.#document.location;
      // Cleared first: if `restBase` throws, each call throws again.
      this.#baseSource = [];
      // FwCallApp copies the file unchanged, with its misspelt keys.
      if ((typeof ngDevMode === 'undefined' || ngDevMode) && this.#isInsideHost && config) {
        reportMisspeltKeys(config, 'assets/data/appconfig.json');
      }
      this.#base = config && restBase(this.#checkScheme(config, href), href);
      this.#baseSource = [text, file];
    }
    return this.#base;
  }

  /** Clears the file. It is fetched again on the next need. */
  clearFile(): void {
    this.#file = undefined;
    this.#baseSource = [];
  }

  #fetch(): Observable<ProAppConfig> {
    return new Observable(subscriber => {
      const backend = this.#backend;
      const { url, timeout = 10_000 } = this.#options;
      const fail = (error: ProtheusError): void => {
        reportErrorOnce(error);
        // Once: every request fails, and nothing else in production says why.
        if (!(typeof ngDevMode === 'undefined' || ngDevMode)) {
          this.#print?.(error.message);
          this.#print = undefined;
        }
        subscriber.error(error);
      };
      const failMissing = (why: DevText): void => fail(missingAppConfig(why));
      if (!backend) {
        return failMissing(
          (typeof ngDevMode === 'undefined' || ngDevMode) &&
            'the application has no provideHttpClient()',
        );
      }
      subscriber.add(
        later(timeout, () =>
          failMissing((typeof ngDevMode === 'undefined' || ngDevMode) && 'no response in time'),
        ),
      );
      const urls = url ? [url] : DEFAULT_APP_CONFIG_URLS;
      subscriber.add(
        fetchAppConfig(new HttpClient(backend), baseUriOf(this.#document), urls).subscribe({
          next: config => {
            this.#file = config;
            if (!this.#isInsideHost) this.#store.set('ERPAPPCONFIG', config);
            subscriber.next(config);
            subscriber.complete();
          },
          error: fail,
        }),
      );
    });
  }
}
