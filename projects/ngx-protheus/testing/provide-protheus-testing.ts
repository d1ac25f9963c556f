import { HttpTestingController } from '@angular/common/http/testing';
import {
  DestroyRef,
  ENVIRONMENT_INITIALIZER,
  type EnvironmentProviders,
  inject,
  makeEnvironmentProviders,
} from '@angular/core';
import { ɵAppConfigLoader, ProAppConfigService } from 'ngx-protheus';
import { FakeProtheusHost } from './fake-protheus-host';
import { hostKindOf, type ProtheusTestingOptions } from './testing-options';

/**
 * Runs the application under test in a fake Protheus: the user is signed in, the configuration is
 * loaded and the channel is connected, all synchronously. `TestBed.inject(FakeProtheusHost)`
 * controls the host. Everything is removed when the TestBed is torn down.
 *
 * @param options The session, the configuration and the answers of AdvPL.
 *
 * @example
 * ```ts
 * TestBed.configureTestingModule({
 *   providers: [
 *     provideHttpClient(),
 *     provideHttpClientTesting(),
 *     provideProtheus(),
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
        // After the services, which release the channel when they are destroyed.
        inject(DestroyRef).onDestroy(() => host.destroy());
        if (hostKindOf(options) === 'browser') loadConfiguration(host);
        // `provideProtheus()` created it before there was a host.
        else inject(ɵAppConfigLoader).open();
      },
    },
  ]);
}

/**
 * Responds to the request for the configuration file, which the library sends in a plain browser.
 */
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
