import {
  HTTP_INTERCEPTORS,
  HttpBackend,
  HttpClient,
  HttpContext,
  HttpErrorResponse,
  type HttpEvent,
  type HttpFeature,
  type HttpFeatureKind,
  type HttpHandler,
  HttpHeaders,
  type HttpInterceptor,
  type HttpInterceptorFn,
  type HttpRequest,
  HttpResponse,
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
import { type Observable, of, retry, tap, throwError } from 'rxjs';
import { type ProtheusError } from '../errors/protheus-error';
import { resetReports } from '../errors/report';
import { type ProtheusFeature } from '../features/protheus-feature';
import { withAppConfig } from '../features/with-app-config';
import { withTrustedUrls } from '../features/with-trusted-urls';
import { provideProtheus } from '../provide-protheus';
import { SessionStore } from '../session/session-store';
import { ProtheusHttp } from './protheus-http';
import { protheusInterceptor } from './protheus-interceptor';
import {
  PROTHEUS_REST_BASE,
  PROTHEUS_RETRY_401,
  PROTHEUS_TENANT,
  PROTHEUS_TOKEN,
} from './request-options';

const REST = 'http://erp.test:8080/app-root';

/** A token as the host would write it, without a valid signature. */
function accessToken(name: string, secondsLeft = 3600): string {
  const part = (value: object): string =>
    btoa(JSON.stringify(value)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const now = Math.floor(Date.now() / 1000);
  return `${part({ alg: 'RS256' })}.${part({ sub: name, iat: now - 10, exp: now + secondsLeft })}.x`;
}

function storeToken(access_token: string, refresh_token: string | undefined = 'refresh'): void {
  sessionStorage.setItem(
    'ERPTOKEN',
    JSON.stringify({ access_token, refresh_token, expires_in: 3600, token_type: 'Bearer' }),
  );
}

function storeBranch(code: string): void {
  sessionStorage.setItem('ProBranch', JSON.stringify({ Code: code, CompanyCode: 'T1' }));
}

describe('protheusInterceptor', () => {
  let http: HttpClient;
  let backend: HttpTestingController;
  const fresh = accessToken('fresh');

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
    storeToken(fresh);
  });

  afterEach(() => {
    backend.verify();
    sessionStorage.clear();
  });

  /** The application as in the README, plus its own interceptors. */
  function setUp({
    features = [],
    chain = [protheusInterceptor],
    providers = [],
    functionsFirst = false,
  }: {
    features?: readonly ProtheusFeature[];
    chain?: HttpInterceptorFn[];
    providers?: (Provider | EnvironmentProviders)[];
    functionsFirst?: boolean;
  } = {}): void {
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
    http = TestBed.inject(HttpClient);
    backend = TestBed.inject(HttpTestingController);
  }

  /** Sends a GET and returns the request that reached the backend synchronously. */
  function sent(
    url: string,
    options: { headers?: HttpHeaders; context?: HttpContext } = {},
  ): TestRequest {
    http.get(url, options).subscribe();
    return backend.expectOne(() => true);
  }

  describe('the request that is sent', () => {
    it('puts a relative endpoint under the REST base and attaches token, tenant and session headers', () => {
      sessionStorage.setItem('ProModule', 'FAT');
      sessionStorage.setItem('ProDatabase', '20261121');
      sessionStorage.setItem('ProIdiom', 'pt-BR');
      setUp();

      const { request } = sent('/api/v1/products?page=2');

      expect(request.url).toBe(`${REST}/api/v1/products?page=2`);
      expect(request.headers.get('Authorization')).toBe(`Bearer ${fresh}`);
      expect(request.headers.get('tenantid')).toBe('T1,D MG 01 ,');
      expect(request.headers.get('x-erp-module')).toBe('FAT');
      expect(request.headers.get('x-erp-database')).toBe('20261121');
      expect(request.headers.get('Accept-Language')).toBe('pt-BR');
    });

    it('puts an endpoint without a leading slash under the REST base too', () => {
      setUp();

      expect(sent('produtos/').request.url).toBe(`${REST}/produtos/`);
    });

    it('keeps the query parameters that the caller gave as an object', () => {
      setUp();
      http.get('/api/v1/products', { params: { page: 3, filter: 'ção' } }).subscribe();

      expect(backend.expectOne(() => true).request.urlWithParams).toBe(
        `${REST}/api/v1/products?page=3&filter=%C3%A7%C3%A3o`,
      );
    });

    it('does not change the URL and the headers of a request to another server', () => {
      setUp();

      const { request } = sent('https://viacep.example/ws/01001000/json');

      expect(request.url).toBe('https://viacep.example/ws/01001000/json');
      expect(request.headers.keys()).toEqual([]);
    });

    it('does not change the URL and the headers of a request for a file of the application', () => {
      setUp();

      const { request } = sent('assets/i18n/pt.json');

      expect(new URL(request.url, document.baseURI).href).toBe(
        new URL('assets/i18n/pt.json', document.baseURI).href,
      );
      expect(request.headers.keys()).toEqual([]);
    });

    it('uses the legacy TOKEN when there is no ERPTOKEN', () => {
      sessionStorage.removeItem('ERPTOKEN');
      sessionStorage.setItem('TOKEN', JSON.stringify({ access_token: fresh }));
      setUp();

      expect(sent('/api/x').request.headers.get('Authorization')).toBe(`Bearer ${fresh}`);
    });

    it('uses the legacy keys serverBackend and restEntryPoint', () => {
      sessionStorage.setItem(
        'ERPAPPCONFIG',
        JSON.stringify({ serverBackend: 'http://erp.test:8080/', restEntryPoint: '/rest/' }),
      );
      setUp();

      expect(sent('api/x').request.url).toBe('http://erp.test:8080/rest/api/x');
    });

    it('changes nothing for another product line', () => {
      sessionStorage.setItem('ERPAPPCONFIG', '{"api_baseUrl":"/rest","productLine":"Datasul"}');
      setUp();

      const { request } = sent('/api/x');

      expect(request.url).toBe('/api/x');
      expect(request.headers.keys()).toEqual([]);
    });

    it('uses a storage write in the next request, even between two synchronous ones', () => {
      setUp();
      sent('/api/x');

      storeBranch('D MG 02 ');
      const first = sent('/api/x').request.headers.get('tenantid');
      const other = accessToken('other');
      storeToken(other);
      const second = sent('/api/x').request.headers.get('Authorization');

      expect(first).toBe('T1,D MG 02 ,');
      expect(second).toBe(`Bearer ${other}`);
    });
  });

  describe('the options of the caller', () => {
    it('keep every header that the caller set', () => {
      setUp();

      const { request } = sent('/api/x', {
        headers: new HttpHeaders({ authorization: 'Basic mine', tenantid: '99', Accept: 'a/b' }),
      });

      expect(request.headers.get('Authorization')).toBe('Basic mine');
      expect(request.headers.get('tenantid')).toBe('99');
      expect(request.headers.get('Accept')).toBe('a/b');
    });

    it('leave out the token, the tenant or the REST base for one request', () => {
      setUp();
      const context = (): HttpContext => new HttpContext();

      const noToken = sent('/api/x', { context: context().set(PROTHEUS_TOKEN, false) }).request;
      const noTenant = sent('/api/x', { context: context().set(PROTHEUS_TENANT, false) }).request;
      const noRestBase = sent('/api/x', {
        context: context().set(PROTHEUS_REST_BASE, false),
      }).request;

      expect(noToken.headers.keys()).toEqual(['tenantid']);
      expect(noTenant.headers.keys()).toEqual(['Authorization']);
      expect(noRestBase.url).toBe('/api/x');
    });

    it('attach no session to a request without the REST base, which goes to the server of the page', () => {
      setUp();
      const asWritten = new HttpContext().set(PROTHEUS_REST_BASE, false);
      const withToken = new HttpContext().set(PROTHEUS_REST_BASE, false).set(PROTHEUS_TOKEN, true);

      expect(sent('/api/x', { context: asWritten }).request.headers.keys()).toEqual([]);
      expect(sent('api/x', { context: asWritten }).request.headers.keys()).toEqual([]);
      expect(sent('/api/x', { context: withToken }).request.headers.keys()).toEqual([
        'Authorization',
      ]);
      expect(
        sent(`${REST}/api/x`, { context: asWritten }).request.headers.has('Authorization'),
      ).toBeTrue();
    });

    it('attach the session for the server of the page when that is the REST server', () => {
      sessionStorage.setItem('ERPAPPCONFIG', '{"api_baseUrl":"/api"}');
      setUp();
      const context = new HttpContext().set(PROTHEUS_REST_BASE, false);

      const { request } = sent('/api/x', { context });

      expect(request.url).toBe('/api/x');
      expect(request.headers.has('Authorization')).toBeTrue();
      sessionStorage.setItem('ERPAPPCONFIG', '{"api_baseUrl":"/"}');
      expect(sent('assets/x.json', { context }).request.headers.keys()).toEqual([]);
    });

    it('attach the token, the tenant or the REST base to one request', () => {
      setUp();

      const file = sent('assets/x.json', {
        context: new HttpContext().set(PROTHEUS_REST_BASE, true),
      });
      const external = sent('https://mine.example/x', {
        context: new HttpContext().set(PROTHEUS_TOKEN, true).set(PROTHEUS_TENANT, true),
      });

      expect(file.request.url).toBe(`${REST}/assets/x.json`);
      expect(file.request.headers.get('Authorization')).toBe(`Bearer ${fresh}`);
      expect(external.request.headers.get('Authorization')).toBe(`Bearer ${fresh}`);
      expect(external.request.headers.get('tenantid')).toBe('T1,D MG 01 ,');
    });

    it('attach the token for a URL that withTrustedUrls() names', () => {
      setUp({ features: [withTrustedUrls(['https://files.example/reports'])] });

      expect(
        sent('https://files.example/reports/1').request.headers.has('Authorization'),
      ).toBeTrue();
      expect(
        sent('https://files.example/reports-evil/1').request.headers.has('Authorization'),
      ).toBeFalse();
    });

    it('are never changed: the context of the caller is not written to', () => {
      setUp();
      const context = new HttpContext();

      sent('/api/x', { context });

      expect([...context.keys()]).toEqual([]);
    });
  });

  describe('in the chain of interceptors', () => {
    it('changes a request once when the function and the class both run', () => {
      setUp();
      const { request } = sent('/api/x');

      expect(request.url).toBe(`${REST}/api/x`);
      expect(request.headers.getAll('Authorization')?.length).toBe(1);
    });

    it('works with the class alone', () => {
      setUp({ chain: [] });

      expect(sent('/api/x').request.headers.get('Authorization')).toBe(`Bearer ${fresh}`);
    });

    it('works with an interceptor between function and class that clones the request', () => {
      setUp({
        chain: [
          protheusInterceptor,
          (request, next) => next(request.clone({ setHeaders: { 'X-Own': '1' } })),
        ],
      });

      const { request } = sent('/api/x');

      expect(request.url).toBe(`${REST}/api/x`);
      expect(request.headers.get('X-Own')).toBe('1');
    });

    it('removes token and tenant when an interceptor between function and class changes the origin', () => {
      setUp({
        chain: [
          protheusInterceptor,
          (request, next) => next(request.clone({ url: 'https://other.example/collect' })),
        ],
        functionsFirst: true,
      });

      const { request } = sent('/api/x', { headers: new HttpHeaders({ 'X-Own': '1' }) });

      expect(request.url).toBe('https://other.example/collect');
      expect(request.headers.keys()).toEqual(['X-Own']);
    });

    it('retries once when an interceptor between function and class changes the URL', () => {
      setUp({
        chain: [
          protheusInterceptor,
          (request, next) => next(request.clone({ url: request.url.replace('/old/', '/new/') })),
        ],
        functionsFirst: true,
      });
      let failure: HttpErrorResponse | undefined;
      http.get('/api/old/x').subscribe({ error: error => (failure = error) });
      const unauthorized = { status: 401, statusText: 'Unauthorized' };

      backend.expectOne(`${REST}/api/new/x`).flush('', unauthorized);
      backend
        .expectOne(({ url }) => url.endsWith('/token'))
        .flush({ access_token: accessToken('renewed'), refresh_token: 'r2' });
      backend.expectOne(`${REST}/api/new/x`).flush('', unauthorized);

      backend.expectNone(() => true);
      expect(failure?.status).toBe(401);
    });

    it('removes an XSRF token that Angular added for the server of the page', () => {
      setUp();
      const headers = new HttpHeaders({ 'X-XSRF-TOKEN': 'secret' });

      expect(sent('/api/x', { headers }).request.headers.has('X-XSRF-TOKEN')).toBeFalse();
      expect(sent('//other.example/x', { headers }).request.headers.keys()).toEqual([]);
    });

    it('sends the current session with each subscription', () => {
      setUp();
      const stored = http.get('/api/x');

      stored.subscribe();
      storeBranch('D RJ 01 ');
      stored.subscribe();

      const tenants = backend
        .match(() => true)
        .map(({ request }) => request.headers.get('tenantid'));
      expect(tenants).toEqual(['T1,D MG 01 ,', 'T1,D RJ 01 ,']);
    });

    it('supports retry() in another interceptor', () => {
      setUp({ chain: [(request, next) => next(request).pipe(retry(2)), protheusInterceptor] });
      const results: unknown[] = [];
      http.get('/api/x').subscribe(result => results.push(result));

      backend.expectOne(`${REST}/api/x`).error(new ProgressEvent('error'));
      backend.expectOne(`${REST}/api/x`).flush('', { status: 500, statusText: 'Error' });
      backend.expectOne(`${REST}/api/x`).flush({ ok: true });

      expect(results).toEqual([{ ok: true }]);
    });

    it('supports many requests that share one context', () => {
      setUp();
      const context = new HttpContext().set(PROTHEUS_TENANT, false);

      for (const url of ['/api/1', '/api/2', 'https://other.example/']) {
        http.get(url, { context }).subscribe();
      }

      expect(backend.match(() => true).map(({ request }) => request.url)).toEqual([
        `${REST}/api/1`,
        `${REST}/api/2`,
        'https://other.example/',
      ]);
    });
  });

  describe('after a 401', () => {
    const expired = (): TestRequest => backend.expectOne(`${REST}/api/x`);
    const refresh = (): TestRequest =>
      backend.expectOne(({ url }) => url.endsWith('/api/oauth2/v1/token'));
    const unauthorized = { status: 401, statusText: 'Unauthorized' };

    it('sends one refresh and one retry, and emits all events of the retry', () => {
      setUp();
      const events: HttpEvent<unknown>[] = [];
      const renewed = accessToken('renewed');
      http.post('/api/x', { a: 1 }, { observe: 'events' }).subscribe(event => events.push(event));

      expired().flush('', unauthorized);
      refresh().flush({ access_token: renewed, refresh_token: 'r2', expires_in: 3600 });
      const retried = expired();

      expect(retried.request.headers.get('Authorization')).toBe(`Bearer ${renewed}`);
      expect(retried.request.headers.get('tenantid')).toBe('T1,D MG 01 ,');
      expect(retried.request.body).toEqual({ a: 1 });
      retried.event({ type: 1, loaded: 3, total: 3 });
      retried.flush({ ok: true });
      expect(events.map(({ type }) => type)).toEqual([0, 0, 1, 4]);
      expect((events[3] as HttpResponse<unknown>).body).toEqual({ ok: true });
    });

    it('hides the 401 from another class interceptor when the function is last', () => {
      const statuses: number[] = [];
      class RecordingInterceptor implements HttpInterceptor {
        intercept(
          request: HttpRequest<unknown>,
          next: HttpHandler,
        ): Observable<HttpEvent<unknown>> {
          return next.handle(request).pipe(tap({ error: ({ status }) => statuses.push(status) }));
        }
      }
      setUp({
        providers: [{ provide: HTTP_INTERCEPTORS, useClass: RecordingInterceptor, multi: true }],
      });
      http.get('/api/x').subscribe();

      expired().flush('', unauthorized);
      refresh().flush({ access_token: accessToken('renewed'), refresh_token: 'r2' });
      expired().flush({});

      expect(statuses).toEqual([]);
    });

    it('sends one refresh for two requests', () => {
      setUp();
      const results: unknown[] = [];
      http.get('/api/x').subscribe(result => results.push(result));
      http.get('/api/x').subscribe(result => results.push(result));

      backend.match(`${REST}/api/x`).forEach(request => request.flush('', unauthorized));
      refresh().flush({ access_token: accessToken('renewed'), refresh_token: 'r2' });
      backend.match(`${REST}/api/x`).forEach((request, index) => request.flush(index));

      expect(results).toEqual([0, 1]);
    });

    it('throws the second 401 unchanged', () => {
      setUp();
      let failure: HttpErrorResponse | undefined;
      http.get('/api/x').subscribe({ error: error => (failure = error) });

      expired().flush({ code: 1 }, unauthorized);
      refresh().flush({ access_token: accessToken('renewed'), refresh_token: 'r2' });
      expired().flush({ code: 2 }, unauthorized);

      expect(failure?.status).toBe(401);
      expect(failure?.error).toEqual({ code: 2 });
    });

    it('throws the 401 when the request disables the retry or has its own token', () => {
      setUp();
      const failures: number[] = [];
      const observer = { error: ({ status }: HttpErrorResponse) => failures.push(status) };
      const context = new HttpContext().set(PROTHEUS_RETRY_401, false);

      http.get('/api/x', { context }).subscribe(observer);
      expired().flush('', unauthorized);
      http.get('/api/x', { headers: { Authorization: 'Bearer own' } }).subscribe(observer);
      expired().flush('', unauthorized);

      expect(failures).toEqual([401, 401]);
    });

    it('throws the 401 of another server unchanged', () => {
      setUp();
      const failures: number[] = [];
      http
        .get('https://other.example/')
        .subscribe({ error: ({ status }) => failures.push(status) });

      backend.expectOne('https://other.example/').flush('', unauthorized);

      expect(failures).toEqual([401]);
    });

    it('sends no retry when the caller has unsubscribed', () => {
      setUp();
      const subscription = http.get('/api/x').subscribe();
      expired().flush('', unauthorized);
      const pending = refresh();

      subscription.unsubscribe();
      if (!pending.cancelled) {
        pending.flush({ access_token: accessToken('renewed'), refresh_token: 'r2' });
      }

      backend.expectNone(`${REST}/api/x`);
      expect(subscription.closed).toBeTrue();
    });
  });

  describe('before the configuration is known', () => {
    const file = new URL('assets/data/appConfig.json', document.baseURI).href;

    beforeEach(() => {
      sessionStorage.removeItem('SocketPort');
      sessionStorage.removeItem('RemoteType');
    });

    it('sends a REST request after the configuration has been loaded', () => {
      setUp();
      http.get('/api/x').subscribe();

      backend.expectOne(file).flush('{"api_baseUrl":"/rest"}');

      expect(backend.expectOne(`${location.origin}/rest/api/x`).request.method).toBe('GET');
    });

    it('sends an asset request at once', () => {
      setUp();

      expect(sent('assets/i18n/pt.json').request.url).toContain('assets/i18n/pt.json');
    });

    it('sends no request for the configuration before the application sends one', () => {
      setUp({ features: [withAppConfig({ url: 'missing.json' })] });
      backend.expectNone(() => true);

      expect(TestBed.inject(SessionStore)).toBeTruthy();
    });

    it('throws the coded error for a REST request and sends an external one when there is none', () => {
      setUp({ features: [withAppConfig({ url: 'missing.json' })] });
      const failures: HttpErrorResponse[] = [];
      http.get('/api/x').subscribe({ error: error => failures.push(error) });
      http.get('https://other.example/').subscribe();

      backend
        .expectOne(({ url }) => url.endsWith('missing.json'))
        .flush('', { status: 404, statusText: 'Not Found' });

      expect(failures[0]).toBeInstanceOf(HttpErrorResponse);
      expect(failures[0].status).toBe(0);
      expect((failures[0].error as ProtheusError).code).toBe('NGP101');
      const external = backend.expectOne('https://other.example/').request;
      expect(external.headers.keys()).toEqual([]);
    });

    it('sends a request whose URL is not valid, instead of waiting for ever', () => {
      setUp({ features: [withAppConfig({ url: 'missing.json' })] });
      http.get('http://', { context: new HttpContext().set(PROTHEUS_REST_BASE, true) }).subscribe();

      backend
        .expectOne(({ url }) => url.endsWith('missing.json'))
        .flush('', { status: 404, statusText: 'Not Found' });

      expect(backend.expectOne('http://').request.headers.keys()).toEqual([]);
    });

    it('resolves "/" against the page, not against the origin of a <base>', () => {
      sessionStorage.setItem('SocketPort', '40000');
      sessionStorage.setItem('RemoteType', '1');
      sessionStorage.setItem('ERPAPPCONFIG', '{"api_baseUrl":"/rest"}');
      spyOnProperty(document, 'baseURI').and.returnValue('https://cdn.example/app/');
      setUp();

      expect(sent('/api/x').request.url).toBe(`${location.origin}/rest/api/x`);
    });

    it('throws an error of the backend after the wait', () => {
      const broken: HttpBackend = {
        handle: ({ url }) => {
          if (url === file) return of(new HttpResponse({ body: '{"api_baseUrl":"/rest"}' }));
          throw new Error(`broken for ${url}`);
        },
      };
      setUp({ providers: [{ provide: HttpBackend, useValue: broken }] });
      const failures: Error[] = [];
      http.get('/api/x').subscribe({ error: error => failures.push(error) });

      expect(failures[0]?.message).toBe(`broken for ${location.origin}/rest/api/x`);
    });

    it('sends asset and external requests when the configured URL is not valid', () => {
      sessionStorage.setItem('SocketPort', '40000');
      sessionStorage.setItem('RemoteType', '1');
      sessionStorage.setItem('ERPAPPCONFIG', '{"api_baseUrl":"servidor:8080/rest"}');
      setUp();
      let failure: HttpErrorResponse | undefined;
      http.get('/api/x').subscribe({ error: error => (failure = error) });

      expect((failure?.error as ProtheusError).code).toBe('NGP111');
      expect(sent('assets/i18n/pt.json').request.url).toContain('assets/i18n/pt.json');
      expect(sent('https://other.example/').request.headers.keys()).toEqual([]);
    });

    it('does not send a request that was cancelled while it waited', () => {
      setUp();
      http.get('/api/x').subscribe().unsubscribe();

      // The file is shared by all requests, so it is still loaded.
      backend.expectOne(file).flush('{"api_baseUrl":"/rest"}');

      backend.expectNone(() => true);
      expect(TestBed.inject(SessionStore).raw('ERPAPPCONFIG')).toBe('{"api_baseUrl":"/rest"}');
    });
  });

  it('explain() returns the error of a configured URL that is not valid', () => {
    sessionStorage.setItem('ERPAPPCONFIG', '{"api_baseUrl":"servidor:8080/rest"}');
    setUp();
    const protheus = TestBed.inject(ProtheusHttp);

    expect(protheus.explain('/api/x').kind).toBe('undecided');
    expect(protheus.explain('/api/x').reason).toContain('NGP111');
    expect(protheus.explain('assets/x').kind).toBe('asset');
  });

  describe('a response without data', () => {
    function failureOf(text: string): HttpErrorResponse | undefined {
      // The error that Angular's backend throws for text that it cannot parse.
      const unparsable: HttpBackend = {
        handle: ({ url }) =>
          throwError(
            () =>
              new HttpErrorResponse({
                url,
                status: 200,
                error: { error: new SyntaxError(), text },
              }),
          ),
      };
      setUp({ providers: [{ provide: HttpBackend, useValue: unparsable }] });
      let failure: HttpErrorResponse | undefined;
      http.get('/api/x').subscribe({ error: error => (failure = error) });
      return failure;
    }

    it('throws NGP201 for HTML with status 200 and explains how to start a host', () => {
      const error = failureOf('<!DOCTYPE html><html></html>')?.error as ProtheusError;

      expect(error.code).toBe('NGP201');
      http.get('/api/y').subscribe({ error: () => {} });
      const printed = (console.warn as jasmine.Spy).calls.allArgs();
      expect(printed.map(([message]) => message)).toEqual([error.message]);
      expect(error.message).toContain(`${REST}/api/x`);
      expect(error.message).toContain('npx protheus-devkit host');
    });

    // The response of the broker without its cookie; whether it includes the element is not published.
    const script = 'window.location.href = window.location.href';
    for (const text of [script, `<script>${script}</script>`, 'window.location.reload()']) {
      it(`throws NGP202 for the script of the broker: ${text}`, () => {
        expect((failureOf(text)?.error as ProtheusError).code).toBe('NGP202');
      });
    }

    it('throws NGP203 for status 503 without a message, and does not retry', () => {
      setUp();
      const failures: HttpErrorResponse[] = [];
      const observer = { error: (error: HttpErrorResponse) => failures.push(error) };
      const unavailable = { status: 503, statusText: 'Service Unavailable' };

      http.get('/api/x').subscribe(observer);
      backend.expectOne(`${REST}/api/x`).flush('', unavailable);
      http.get('/api/x').subscribe(observer);
      backend.expectOne(`${REST}/api/x`).flush({ code: 1, message: 'Sem licença' }, unavailable);

      expect((failures[0].error as ProtheusError).code).toBe('NGP203');
      expect(failures[0].status).toBe(503);
      expect(failures[0].url).toBe(`${REST}/api/x`);
      expect(failures[1].error).toEqual({ code: 1, message: 'Sem licença' });
    });

    it('throws the error of Angular unchanged for invalid JSON', () => {
      expect(failureOf('{"a":')?.error.text).toBe('{"a":');
    });
  });
});
