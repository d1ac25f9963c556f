import { HttpTestingController } from '@angular/common/http/testing';
import {
  DestroyRef,
  ENVIRONMENT_INITIALIZER,
  type EnvironmentProviders,
  inject,
  makeEnvironmentProviders,
} from '@angular/core';
import { ProAppConfigService } from 'ngx-protheus';

import { FakeProtheusHost } from './fake-protheus-host';
import { kindOf, type ProtheusTestingOptions } from './testing-options';

/**
 * Puts the application under test into a fake Protheus: signed in, configured, the channel connected,
 * from the first line and without a wait. `TestBed.inject(FakeProtheusHost)` is its other side.
 * Nothing is left when the TestBed is torn down.
 *
 * @example
 * ```ts
 * TestBed.configureTestingModule({
 *   providers: [
 *     provideHttpClient(withInterceptors([protheusInterceptor])),
 *     provideHttpClientTesting(),
 *     provideProtheusTesting({
 *       session: { branch: { Code: '0101' } },
 *       advpl: { getProduct: { code: '000001' } },
 *     }),
 *   ],
 * });
 * ```
 */
export function provideProtheusTesting(options: ProtheusTestingOptions = {}): EnvironmentProviders {
  return makeEnvironmentProviders([
    { provide: FakeProtheusHost, useFactory: () => new FakeProtheusHost(options) },
    {
      provide: ENVIRONMENT_INITIALIZER,
      multi: true,
      useValue: (): void => {
        const host = inject(FakeProtheusHost);
        // After the services, which let go of the channel when they are destroyed.
        inject(DestroyRef).onDestroy(() => host.destroy());
        if (kindOf(options) === 'browser') loadConfiguration(host);
      },
    },
  ]);
}

/** In a plain browser the library fetches the configuration file: here is one. */
function loadConfiguration(host: FakeProtheusHost): void {
  const http = inject(HttpTestingController, { optional: true });
  if (!http) return;
  inject(ProAppConfigService)
    .loadAppConfig()
    .catch(() => {});
  for (const file of http.match(({ url }) => /\/assets\/data\/appconfig\.json$/i.test(url))) {
    file.flush(JSON.stringify(host.appConfig));
  }
}
