import { EventEmitter, inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { AppConfigLoader } from '../app-config/app-config-loader';
import { isProtheus } from '../app-config/rest-base';
import { ProtheusChannel } from '../channel/protheus-channel';
import { hostKind } from '../host/host-kind';
import { type ProAppConfig } from '../session/models/pro-app-config';
import { type Untyped } from '../session/models/untyped';
import { SESSION_SNAPSHOT } from '../session/session-snapshot';
import { SessionStore } from '../session/session-store';

/** The configuration of the application, and the host that opened it. */
@Injectable({ providedIn: 'root' })
export class ProAppConfigService {
  readonly #channel = inject(ProtheusChannel);
  readonly #loader = inject(AppConfigLoader);
  readonly #store = inject(SessionStore);
  readonly #snapshot = inject(SESSION_SNAPSHOT);

  /** Emits after each {@link loadAppConfig}. */
  readonly readyEmitter: EventEmitter<Untyped> = new EventEmitter<Untyped>();

  /**
   * Loads the configuration. The call is optional: a request that needs the configuration waits for
   * it. Several calls return the same configuration.
   *
   * @returns The configuration; rejects with the coded error when there is none.
   */
  async loadAppConfig(): Promise<object> {
    await firstValueFrom(this.#loader.ready);
    this.readyEmitter.emit(this.proAppConfig);
    return this.proAppConfig;
  }

  /**
   * Closes the application: `()` and `(true)` at once, `(false)` after Protheus asked the user.
   *
   * @deprecated The parameter has always meant the opposite of its name. Use {@link closeApp}, whose
   * option means what it says.
   */
  callAppClose(ask = true): void {
    this.closeApp({ ask: !ask });
  }

  /**
   * Closes the application. Outside a host nothing happens.
   *
   * @param ask Whether Protheus asks the user first. Default: `false`.
   */
  closeApp({ ask = false }: { ask?: boolean } = {}): void {
    this.#channel.closeApp({ ask });
  }

  /** Whether Protheus (or the local host) opened this page. Available at once. */
  insideProtheus(): boolean {
    return hostKind() !== 'browser';
  }

  /** The configuration, empty as long as it is not known. */
  get proAppConfig(): ProAppConfig {
    return this.#loader.config() ?? {};
  }

  /** The folder from which the application was opened, as the host names it. */
  get nameApp(): string {
    return this.#snapshot.appName ?? this.#store.get('appName') ?? '';
  }

  /** The REST base without a trailing slash, empty as long as it is not known. */
  get serverWithApiUrl(): string {
    const base = this.#loader.current();
    return base ? base.origin + base.path : '';
  }

  /** The product line; Protheus unless the configuration says otherwise. */
  get productLine(): string {
    return this.proAppConfig.productLine ?? 'Protheus';
  }

  /** Whether the product line is Protheus; another one switches the interceptor off. */
  get isProtheusRender(): boolean {
    return isProtheus(this.proAppConfig);
  }

  /** Discards the configuration file, so that the next request loads it again. */
  freeAppConfig(): void {
    this.#loader.clearFile();
  }
}
