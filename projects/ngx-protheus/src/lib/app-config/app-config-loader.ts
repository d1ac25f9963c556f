import { DOCUMENT } from '@angular/common';
import { HttpBackend, HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Observable, defer, map, of } from 'rxjs';
import { SingleFlight } from '../timing/single-flight';
import { type DevText, type ProtheusError } from '../errors/protheus-error';
import { reportErrorOnce } from '../errors/report';
import { hostKind } from '../host/host-kind';
import { later } from '../timing/later';
import { type ProAppConfig } from '../session/models/pro-app-config';
import { SessionStore } from '../session/session-store';
import { DEFAULT_APP_CONFIG_URLS, fetchAppConfig, missingAppConfig } from './app-config-file';
import { APP_CONFIG_OPTIONS } from './app-config-options';
import { baseUriOf } from './base-uri';
import { PAGE_SCHEME_CHECK } from './page-scheme';
import { reportNearMisses } from './parse-app-config';
import { type RestBase, restBase } from './rest-base';

/**
 * Knows the application's configuration and with it the REST base.
 *
 * Inside a host `sessionStorage.ERPAPPCONFIG` is the truth: FwCallApp wrote it, and it is read
 * through on each use. Outside, and inside a host that wrote none (`noredirect`), the file under
 * the base href is. It is fetched on first need through `HttpBackend`, so that nobody's interceptor
 * can wait for itself, and mirrored to `ERPAPPCONFIG` outside a host, because applications read it.
 */
@Injectable({ providedIn: 'root' })
export class AppConfigLoader {
  readonly #backend = inject(HttpBackend, { optional: true });
  readonly #document = inject(DOCUMENT);
  readonly #options = inject(APP_CONFIG_OPTIONS);
  readonly #checkScheme = inject(PAGE_SCHEME_CHECK);
  readonly #store = inject(SessionStore);
  readonly #embedded = hostKind() !== 'browser';
  readonly #flight = new SingleFlight<ProAppConfig>();

  #file: ProAppConfig | undefined;
  #base: RestBase | undefined;
  /** What `base` was made of: the text of `ERPAPPCONFIG` and the file. */
  #made: readonly unknown[] = [];

  /**
   * The REST base as soon as it is known, synchronously where it is. One fetch serves all who wait;
   * a failure is told to each of them, and the next one tries again.
   */
  readonly ready: Observable<RestBase> = defer(() => {
    const base = this.current();
    return base
      ? of(base)
      : this.#flight.run(() => this.#fetch()).pipe(map(() => this.current() as RestBase));
  });

  /** The configuration, when it is known already. */
  config(): ProAppConfig | undefined {
    return (this.#embedded ? this.#store.get('ERPAPPCONFIG') : undefined) ?? this.#file;
  }

  /**
   * The REST base, when it is known already.
   *
   * @param text The text of `ERPAPPCONFIG`, where the caller has it at hand.
   * @throws ProtheusError when the configured address is none.
   */
  current(text = this.#store.raw('ERPAPPCONFIG')): RestBase | undefined {
    const made = this.#made;
    const file = this.#file;
    if (text !== made[0] || file !== made[1]) {
      const config = this.config();
      // The page's own address: a `<base>` may lead to another server, which is not meant by "/".
      const { href } = this.#document.location;
      // Where there is no address, each who asks is told.
      this.#made = [];
      // FwCallApp copies the file as it is: its misspelt keys, too.
      if ((typeof ngDevMode === 'undefined' || ngDevMode) && this.#embedded && config) {
        reportNearMisses(config, 'assets/data/appconfig.json');
      }
      this.#base = config && restBase(this.#checkScheme(config, href), href);
      this.#made = [text, file];
    }
    return this.#base;
  }

  /** Forgets the file: the next who needs it fetches it again. */
  forget(): void {
    this.#file = undefined;
    this.#made = [];
  }

  #fetch(): Observable<ProAppConfig> {
    return new Observable(subscriber => {
      const backend = this.#backend;
      const { url, timeout = 10_000 } = this.#options;
      const fail = (error: ProtheusError): void => {
        reportErrorOnce(error);
        subscriber.error(error);
      };
      const missing = (why: DevText): void => fail(missingAppConfig(why));
      if (!backend) {
        return missing(
          (typeof ngDevMode === 'undefined' || ngDevMode) &&
            'the application has no provideHttpClient()',
        );
      }
      subscriber.add(
        later(timeout, () =>
          missing((typeof ngDevMode === 'undefined' || ngDevMode) && 'no answer in time'),
        ),
      );
      const urls = url ? [url] : DEFAULT_APP_CONFIG_URLS;
      subscriber.add(
        fetchAppConfig(new HttpClient(backend), baseUriOf(this.#document), urls).subscribe({
          next: config => {
            this.#file = config;
            if (!this.#embedded) this.#store.set('ERPAPPCONFIG', config);
            subscriber.next(config);
            subscriber.complete();
          },
          error: fail,
        }),
      );
    });
  }
}
