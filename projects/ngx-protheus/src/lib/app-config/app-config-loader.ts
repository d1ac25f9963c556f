import { DOCUMENT } from '@angular/common';
import { HttpBackend, HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type Observable, defer, map, of, share, tap, throwError, timeout } from 'rxjs';
import { type ProtheusError } from '../errors/protheus-error';
import { reportErrorOnce } from '../errors/report';
import { hostKind } from '../host/host-kind';
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

  private file: ProAppConfig | undefined;
  private base: RestBase | undefined;
  private baseOf: ProAppConfig | undefined;
  private baseUri: string | undefined;

  /** One fetch serves all who wait; a failure is told to each of them, and the next one tries again. */
  private readonly fetched: Observable<RestBase> = defer(() => this.fetch()).pipe(
    timeout({
      first: this.options.timeout ?? 10_000,
      with: () => throwError(() => missingAppConfig('no answer in time')),
    }),
    map(config => {
      this.file = config;
      if (!this.embedded) {
        this.store.set('ERPAPPCONFIG', config);
      }
      return this.current() as RestBase;
    }),
    tap({ error: (error: ProtheusError) => reportErrorOnce(error) }),
    share(),
  );

  /** The REST base as soon as it is known, synchronously where it is. */
  readonly ready: Observable<RestBase> = defer(() => {
    const base = this.current();
    return base ? of(base) : this.fetched;
  });

  /** The configuration, when it is known already. */
  config(): ProAppConfig | undefined {
    return (this.embedded ? this.store.get('ERPAPPCONFIG') : undefined) ?? this.file;
  }

  /**
   * The REST base, when it is known already.
   *
   * @throws ProtheusError when the configured address is none.
   */
  current(): RestBase | undefined {
    const config = this.config();
    const baseUri = this.document.baseURI;
    if (config !== this.baseOf || baseUri !== this.baseUri) {
      this.base = config && restBase(checkPageScheme(config, baseUri, this.repair), baseUri);
      this.baseOf = config;
      this.baseUri = baseUri;
    }
    return this.base;
  }

  /** Forgets the file: the next who needs it fetches it again. */
  forget(): void {
    this.file = undefined;
  }

  private fetch(): Observable<ProAppConfig> {
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
