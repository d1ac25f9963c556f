import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { createEnvironmentInjector, EnvironmentInjector, type Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { AppConfigLoader } from '../../app-config/app-config-loader';
import { SessionChanges } from '../../session/session-changes';
import { SessionStore } from '../../session/session-store';
import { CLOCK } from '../../timing/clock';
import { AuthState, type ProtheusAuthEvent } from '../auth-state';
import { ProtheusAuth } from '../protheus-auth';
import { TokenManager } from '../token-manager';
import { TokenRefresher } from '../token-refresher';
import { type ManualClock } from './manual-clock';

export const REST = 'http://erp.test:8080/rest';
export const TOKEN_URL = `${REST}/api/oauth2/v1/token`;

/** One document of a tab. It shares only the `sessionStorage` with the others. */
export class Frame {
  readonly #injector: EnvironmentInjector;
  readonly tokens: TokenManager;
  readonly events: ProtheusAuthEvent[] = [];
  readonly #backend: HttpTestingController;

  constructor(clock: ManualClock, providers: Provider[] = []) {
    this.#injector = createEnvironmentInjector(
      [
        provideHttpClient(),
        provideHttpClientTesting(),
        SessionStore,
        SessionChanges,
        AppConfigLoader,
        AuthState,
        ProtheusAuth,
        TokenRefresher,
        TokenManager,
        { provide: CLOCK, useValue: clock },
        providers,
      ],
      TestBed.inject(EnvironmentInjector),
    );
    this.tokens = this.#injector.get(TokenManager);
    this.#backend = this.#injector.get(HttpTestingController);
    this.#injector.get(AuthState).events.subscribe(event => this.events.push(event));
  }

  get<T>(type: abstract new (...parameters: never[]) => T): T {
    return this.#injector.get(type as never);
  }

  /** Returns the token requests that were sent since the last call. */
  refreshes(): TestRequest[] {
    return this.#backend.match(({ url }) => url.split('?')[0] === TOKEN_URL);
  }

  /** Returns the only token request that was sent. */
  refresh(): TestRequest {
    const requests = this.refreshes();
    expect(requests.length).withContext('token requests').toBe(1);
    return requests[0];
  }

  /** Checks that only token requests were sent, and destroys the document. */
  close(): void {
    this.#backend.verify();
    this.#injector.destroy();
  }
}
