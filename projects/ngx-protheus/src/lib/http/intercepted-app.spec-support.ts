import {
  HttpClient,
  type HttpContext,
  type HttpFeature,
  type HttpFeatureKind,
  type HttpHeaders,
  type HttpInterceptorFn,
  provideHttpClient,
  withInterceptors,
  withInterceptorsFromDi,
} from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { type EnvironmentProviders, type Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { resetReports } from '../errors/report';
import { type ProtheusFeature } from '../features/protheus-feature';
import { provideProtheus } from '../provide-protheus';
import { protheusInterceptor } from './protheus-interceptor';

/** The REST base of the host. */
export const REST = 'http://erp.test:8080/app-root';

/** A token as the host would write it, without a valid signature. */
export function accessToken(name: string, secondsLeft = 3600): string {
  const part = (value: object): string =>
    btoa(JSON.stringify(value)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const now = Math.floor(Date.now() / 1000);
  return `${part({ alg: 'RS256' })}.${part({ sub: name, iat: now - 10, exp: now + secondsLeft })}.x`;
}

export function storeToken(
  access_token: string,
  refresh_token: string | undefined = 'refresh',
): void {
  sessionStorage.setItem(
    'ERPTOKEN',
    JSON.stringify({ access_token, refresh_token, expires_in: 3600, token_type: 'Bearer' }),
  );
}

export function storeBranch(code: string): void {
  sessionStorage.setItem('ProBranch', JSON.stringify({ Code: code, CompanyCode: 'T1' }));
}

/** The token that the host wrote. */
export const FRESH = accessToken('fresh');

/** The application of a spec. */
export interface InterceptedApp {
  readonly http: HttpClient;
  readonly backend: HttpTestingController;
  /** Starts the application as in the README, plus its own interceptors. */
  setUp(options?: SetUpOptions): void;
  /** Sends a GET and returns the request that reached the backend synchronously. */
  sent(url: string, options?: { headers?: HttpHeaders; context?: HttpContext }): TestRequest;
}

interface SetUpOptions {
  features?: readonly ProtheusFeature[];
  chain?: HttpInterceptorFn[];
  providers?: (Provider | EnvironmentProviders)[];
  functionsFirst?: boolean;
}

/** Writes the session of a host before each test of the suite, and verifies its requests after it. */
export function interceptedApp(): InterceptedApp {
  const app: InterceptedApp = {
    get http() {
      return TestBed.inject(HttpClient);
    },
    get backend() {
      return TestBed.inject(HttpTestingController);
    },
    setUp: ({
      features = [],
      chain = [protheusInterceptor],
      providers = [],
      functionsFirst,
    } = {}) => {
      const httpFeatures: HttpFeature<HttpFeatureKind>[] = [
        withInterceptorsFromDi(),
        withInterceptors(chain),
      ];
      TestBed.configureTestingModule({
        providers: [
          provideHttpClient(...(functionsFirst ? httpFeatures.reverse() : httpFeatures)),
          provideHttpClientTesting(),
          provideProtheus(...features),
          providers,
        ],
      });
      TestBed.inject(HttpClient);
    },
    sent: (url, options = {}) => {
      app.http.get(url, options).subscribe();
      return app.backend.expectOne(() => true);
    },
  };

  beforeEach(() => {
    sessionStorage.clear();
    resetReports();
    spyOn(console, 'warn');
    spyOn(console, 'error');
    sessionStorage.setItem('SocketPort', '40000');
    sessionStorage.setItem('RemoteType', '1');
    sessionStorage.setItem('ERPAPPCONFIG', JSON.stringify({ api_baseUrl: REST }));
    sessionStorage.setItem('ProCompany', JSON.stringify({ Code: 'T1' }));
    storeBranch('D MG 01 ');
    storeToken(FRESH);
  });

  afterEach(() => {
    app.backend.verify();
    sessionStorage.clear();
  });

  return app;
}
