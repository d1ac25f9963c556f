import { DOCUMENT } from '@angular/common';
import { HttpBackend, HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Observable, concatMap, defer, of, throwError } from 'rxjs';
import { SingleFlight } from '../auth/single-flight';
import { type ProtheusError } from '../errors/protheus-error';
import { reportErrorOnce } from '../errors/report';
import { hostKind } from '../host/host-kind';
import { outsideZone } from '../host/zone';
import { type ProAppConfig } from '../session/models/pro-app-config';
import { SessionStore } from '../session/session-store';
import { DEFAULT_APP_CONFIG_URLS, fetchAppConfig, missingAppConfig } from './app-config-file';
import { APP_CONFIG_OPTIONS, HTTPS_REPAIR } from './app-config-options';
import { checkPageScheme } from './page-scheme';
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
  private readonly backend = inject(HttpBackend, { optional: true });
  private readonly document = inject(DOCUMENT);
  private readonly options = inject(APP_CONFIG_OPTIONS);
  private readonly repair = inject(HTTPS_REPAIR);
  private readonly store = inject(SessionStore);
  private readonly embedded = hostKind() !== 'browser';
  private readonly flight = new SingleFlight<ProAppConfig>();

  private file: ProAppConfig | undefined;
  private base: RestBase | undefined;
  /** What `base` was made of. */
  private made: { file?: ProAppConfig; text?: string | null; uri?: string } = {};

  /**
   * The REST base as soon as it is known, synchronously where it is. One fetch serves all who wait;
   * a failure is told to each of them, and the next one tries again.
   */
  readonly ready: Observable<RestBase> = defer(() => {
    const base = this.current();
    return base
      ? of(base)
      : this.flight
          .run(() => this.fetch())
          .pipe(concatMap(() => defer(() => of(this.current() as RestBase))));
  });

  /** The configuration, when it is known already. */
  config(): ProAppConfig | undefined {
    return (this.embedded ? this.store.get('ERPAPPCONFIG') : undefined) ?? this.file;
  }

  /**
   * The REST base, when it is known already.
   *
   * @param uri `document.baseURI`, where the caller has it at hand.
   * @param text The text of `ERPAPPCONFIG`, where the caller has it at hand.
   * @throws ProtheusError when the configured address is none.
   */
  current(
    uri = this.document.baseURI,
    text = this.embedded ? this.store.raw('ERPAPPCONFIG') : null,
  ): RestBase | undefined {
    const { made } = this;
    if (uri !== made.uri || text !== made.text || this.file !== made.file) {
      this.make(uri, text);
    }
    return this.base;
  }

  /** Forgets the file: the next who needs it fetches it again. */
  forget(): void {
    this.file = undefined;
    this.made = {};
  }

  private make(uri: string, text: string | null): void {
    const config = this.config();
    this.made = {};
    this.base = config && restBase(checkPageScheme(config, uri, this.repair), uri);
    this.made = { file: this.file, text, uri };
  }

  private fetch(): Observable<ProAppConfig> {
    return new Observable(subscriber => {
      const timer = outsideZone(() =>
        setTimeout(
          () => subscriber.error(missingAppConfig('no answer in time')),
          this.options.timeout ?? 10_000,
        ),
      );
      subscriber.add(() => clearTimeout(timer));
      return this.load().subscribe({
        next: config => {
          this.file = config;
          if (!this.embedded) {
            this.store.set('ERPAPPCONFIG', config);
          }
          subscriber.next(config);
        },
        error: (error: ProtheusError) => {
          reportErrorOnce(error);
          subscriber.error(error);
        },
      });
    });
  }

  private load(): Observable<ProAppConfig> {
    const { url } = this.options;
    return this.backend
      ? fetchAppConfig(
          new HttpClient(this.backend),
          this.document.baseURI,
          url ? [url] : DEFAULT_APP_CONFIG_URLS,
        )
      : throwError(() => missingAppConfig('the application has no provideHttpClient()'));
  }
}
