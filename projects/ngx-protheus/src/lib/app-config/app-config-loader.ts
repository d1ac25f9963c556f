import { DOCUMENT } from '@angular/common';
import { HttpBackend, HttpClient } from '@angular/common/http';
import { inject, Injectable, type OnDestroy } from '@angular/core';
import { defer, Observable, of, switchMap } from 'rxjs';
import { ErrorCode } from '../errors/error-codes';
import { type DevText, ProtheusError } from '../errors/protheus-error';
import { reportErrorOnce } from '../errors/report';
import { hostKind } from '../host/host-kind';
import { readSession, writeSession } from '../session/browser-storage';
import { type ProAppConfig } from '../session/models/pro-app-config';
import { SessionStore } from '../session/session-store';
import { decodeValue } from '../session/storage-codec';
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
 * Inside a host the configuration is `sessionStorage.ERPAPPCONFIG` as FwCallApp wrote it for this
 * application. All applications of a tab share the key, and each one that opens overwrites it: what
 * another document writes, which the browser reports by a `storage` event, does not count. What this
 * application writes itself counts at once, for the same server.
 *
 * Outside a host, and inside one that did not write the key (`noredirect`), the configuration is the
 * file under the base href. The file is fetched on first need. It is fetched through `HttpBackend`,
 * so that no interceptor can wait for its own request. Outside a host it is copied to
 * `ERPAPPCONFIG`, because applications read that key.
 *
 * **Security.** The REST base receives the token. Inside a host its origin does not change while the
 * application runs, and a reload keeps it: by then `ERPAPPCONFIG` may be another application's. Every
 * other navigation opens the application again. `provideProtheus()` creates the loader first.
 */
@Injectable({ providedIn: 'root' })
export class AppConfigLoader implements OnDestroy {
  readonly #backend = inject(HttpBackend, { optional: true });
  readonly #document = inject(DOCUMENT);
  readonly #options = inject(APP_CONFIG_OPTIONS, { optional: true }) ?? {};
  readonly #checkScheme = inject(PAGE_SCHEME_CHECK);
  readonly #store = inject(SessionStore);
  readonly #fetching = new SingleFlight<unknown>();
  /** The storage key of the configuration for a reload; empty outside a host. */
  #key = '';

  /** The text of `ERPAPPCONFIG` that counts; outside a host none does. */
  #text: string | null = null;
  /** The value of the text, or else the file. */
  #config: ProAppConfig | undefined;
  /** The text that another application of the tab wrote. */
  #foreignText: string | null | undefined;
  #base: RestBase | undefined;
  /** The configuration of `#base`. */
  #baseSource: ProAppConfig | undefined;
  /** The origin of the first REST base inside a host. */
  #origin: string | undefined;

  /**
   * Emits the REST base: synchronously if it is known, otherwise after the file was fetched. All
   * subscribers that wait share one fetch and its error; a later subscriber starts a new fetch.
   */
  readonly ready: Observable<RestBase> = defer(() => {
    const base = this.current();
    return base
      ? of(base)
      : this.#fetching.run(() => this.#fetch()).pipe(switchMap(() => this.ready));
  });

  readonly #onStorage = ({ key, oldValue, newValue }: StorageEvent): void => {
    // Without a configuration it may be the host that writes it.
    if (!this.#config || key !== 'ERPAPPCONFIG') return;
    // A request may have used the new text before this event came.
    if (oldValue && oldValue !== this.#foreignText) this.#use(oldValue);
    this.#foreignText = newValue;
  };

  constructor() {
    this.open();
  }

  /** Opens the application with what the host wrote. A fake host writes it later than the first time. */
  open(): void {
    if (hostKind() === 'browser') return;
    this.#key = `NgxProtheusConfig ${new URL('.', baseUriOf(this.#document)).href}`;
    const written = this.#store.raw('ERPAPPCONFIG');
    this.#use((isReload() && readSession(this.#key)) || written);
    if (this.#text !== written) this.#foreignText = written;
    addEventListener('storage', this.#onStorage);
    try {
      // Keeps its origin, and the text for a reload.
      this.current();
    } catch {
      // The first request throws it again.
    }
  }

  ngOnDestroy(): void {
    // A server has no event listeners.
    globalThis.removeEventListener?.('storage', this.#onStorage);
  }

  /**
   * Returns the configuration if it is known already.
   *
   * @param text The text of `ERPAPPCONFIG`, if the caller has read it already.
   */
  config(text = this.#store.raw('ERPAPPCONFIG')): ProAppConfig | undefined {
    if (this.#key && text && text !== this.#foreignText) this.#use(text);
    return this.#config;
  }

  /**
   * Returns the REST base if it is known already.
   *
   * @param text The text of `ERPAPPCONFIG`, if the caller has read it already.
   * @returns `undefined`, too, when the configuration names another server than the one with which
   * the application was opened: then {@link ready} fails with NGP113.
   * @throws ProtheusError NGP110, NGP111 or NGP112 when the configured URL is missing or invalid.
   */
  current(text?: string | null): RestBase | undefined {
    const config = this.config(text);
    if (config !== this.#baseSource) {
      // The URL of the page: a `<base>` may name another server, and "/" does not mean that one.
      const { href } = this.#document.location;
      // Cleared first: if `restBase` throws, each call throws again.
      this.#base = this.#baseSource = undefined;
      // FwCallApp copies the file unchanged, with its misspelt keys.
      if ((typeof ngDevMode === 'undefined' || ngDevMode) && this.#key && config) {
        reportMisspeltKeys(config, 'assets/data/appconfig.json');
      }
      const base = config && restBase(this.#checkScheme(config, href), href);
      if (this.#key && base) {
        const { origin } = base;
        if (origin && origin !== (this.#origin ||= origin)) return undefined;
        writeSession(this.#key, this.#text);
      }
      this.#base = base;
      this.#baseSource = config;
    }
    return this.#base;
  }

  /** Clears the file. It is fetched again on the next need. */
  clearFile(): void {
    this.#config = decodeValue('ERPAPPCONFIG', this.#text);
  }

  #use(text: string | null): void {
    if (text === this.#text) return;
    this.#text = text;
    this.clearFile();
  }

  #fetch(): Observable<unknown> {
    return new Observable(subscriber => {
      const config = this.config();
      if (config) {
        // It names another server. Perhaps another application wrote it: the browser reports that in
        // one of the next tasks.
        return later(50, () =>
          this.current()
            ? subscriber.next(config)
            : subscriber.error(
                new ProtheusError(
                  ErrorCode.REST_BASE_MOVED,
                  (typeof ngDevMode === 'undefined' || ngDevMode) &&
                    movedText(config, this.#document.location.href, this.#origin),
                ),
              ),
        );
      }
      const backend = this.#backend;
      const { url, timeout = 10_000 } = this.#options;
      const fail = (error: ProtheusError): void => {
        reportErrorOnce(error);
        if (!(typeof ngDevMode === 'undefined' || ngDevMode)) {
          print?.(error.code);
          print = undefined;
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
            this.#config = config;
            if (!this.#key) this.#store.set('ERPAPPCONFIG', config);
            subscriber.next(config);
            subscriber.complete();
          },
          error: fail,
        }),
      );
    });
  }
}

/** Prints once in production: every request fails, and nothing else there says why. */
let print: typeof console.error | undefined = console.error;

/** Whether the page was loaded again, or from the history. jsdom, in which specs run, cannot tell. */
function isReload(): boolean {
  const entries = performance.getEntriesByType?.('navigation') as PerformanceNavigationTiming[];
  return /reload|back/.test(entries?.[0]?.type);
}

/** Why a configuration that names another server is refused. */
function movedText(config: ProAppConfig, page: string, opened: string | undefined): string {
  return (
    `The application wrote a configuration for the server "${restBase(config, page).origin}" to ` +
    `sessionStorage.ERPAPPCONFIG, but it was opened with "${opened}". The token belongs to that ` +
    `server, so no request is sent to another one. Remove the code that writes the key. To request ` +
    `another server too, write its whole URL, and name it by withTrustedUrls() if it may have the ` +
    `token.`
  );
}
