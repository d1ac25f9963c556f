import {
  HTTP_INTERCEPTORS,
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
  type HttpResponse,
  provideHttpClient,
  withInterceptors,
  withInterceptorsFromDi,
} from '@angular/common/http';
import {
  HttpTestingController,
  type TestRequest,
  provideHttpClientTesting,
} from '@angular/common/http/testing';
import { type EnvironmentProviders, type Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type Observable, retry, tap, throwError } from 'rxjs';
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

/** A token as the host would write it; nobody signed it. */
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

  /** The application as the README writes it, plus interceptors of its own. */
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
    const forms: HttpFeature<HttpFeatureKind>[] = [
      withInterceptorsFromDi(),
      withInterceptors(chain),
    ];
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(...(functionsFirst ? forms.reverse() : forms)),
        provideHttpClientTesting(),
        provideProtheus(...features),
        providers,
      ],
    });
    http = TestBed.inject(HttpClient);
    backend = TestBed.inject(HttpTestingController);
  }

  /** Sends a GET and returns what reached the backend in the same turn. */
  function sent(
    url: string,
    options: { headers?: HttpHeaders; context?: HttpContext } = {},
  ): TestRequest {
    http.get(url, options).subscribe();
    return backend.expectOne(() => true);
  }

  describe('what goes out', () => {
    it('puts a relative endpoint under the REST base, with token, tenant and session headers', () => {
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

    it('takes an endpoint without a leading slash for the same', () => {
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

    it('leaves an address of another server alone, with nothing of ours', () => {
      setUp();

      const { request } = sent('https://viacep.example/ws/01001000/json');

      expect(request.url).toBe('https://viacep.example/ws/01001000/json');
      expect(request.headers.keys()).toEqual([]);
    });

    it('leaves a file of the application alone, with nothing of ours', () => {
      setUp();

      const { request } = sent('assets/i18n/pt.json');

      expect(new URL(request.url, document.baseURI).href).toBe(
        new URL('assets/i18n/pt.json', document.baseURI).href,
      );
      expect(request.headers.keys()).toEqual([]);
    });

    it('takes the legacy TOKEN where there is no ERPTOKEN', () => {
      sessionStorage.removeItem('ERPTOKEN');
      sessionStorage.setItem('TOKEN', JSON.stringify({ access_token: fresh }));
      setUp();

      expect(sent('/api/x').request.headers.get('Authorization')).toBe(`Bearer ${fresh}`);
    });

    it('takes the legacy pair serverBackend and restEntryPoint', () => {
      sessionStorage.setItem(
        'ERPAPPCONFIG',
        JSON.stringify({ serverBackend: 'http://erp.test:8080/', restEntryPoint: '/rest/' }),
      );
      setUp();

      expect(sent('api/x').request.url).toBe('http://erp.test:8080/rest/api/x');
    });

    it('does nothing for another product line', () => {
      sessionStorage.setItem('ERPAPPCONFIG', '{"api_baseUrl":"/rest","productLine":"Datasul"}');
      setUp();

      const { request } = sent('/api/x');

      expect(request.url).toBe('/api/x');
      expect(request.headers.keys()).toEqual([]);
    });

    it('shows a storage write to the very next request, even between two synchronous ones', () => {
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

  describe('what the caller says', () => {
    it('keeps every header that the caller set', () => {
      setUp();

      const { request } = sent('/api/x', {
        headers: new HttpHeaders({ authorization: 'Basic mine', tenantid: '99', Accept: 'a/b' }),
      });

      expect(request.headers.get('Authorization')).toBe('Basic mine');
      expect(request.headers.get('tenantid')).toBe('99');
      expect(request.headers.get('Accept')).toBe('a/b');
    });

    it('leaves out the token, the tenant or the prefix for one request', () => {
      setUp();
      const context = (): HttpContext => new HttpContext();

      const noToken = sent('/api/x', { context: context().set(PROTHEUS_TOKEN, false) }).request;
      const noTenant = sent('/api/x', { context: context().set(PROTHEUS_TENANT, false) }).request;
      const noPrefix = sent('/api/x', { context: context().set(PROTHEUS_REST_BASE, false) }).request;

      expect(noToken.headers.keys()).toEqual(['tenantid']);
      expect(noTenant.headers.keys()).toEqual(['Authorization']);
      expect(noPrefix.url).toBe('/api/x');
    });

    it('keeps the session from the server of the page, where a request without the prefix goes', () => {
      setUp();
      const noPrefix = new HttpContext().set(PROTHEUS_REST_BASE, false);
      const told = new HttpContext().set(PROTHEUS_REST_BASE, false).set(PROTHEUS_TOKEN, true);

      expect(sent('/api/x', { context: noPrefix }).request.headers.keys()).toEqual([]);
      expect(sent('api/x', { context: noPrefix }).request.headers.keys()).toEqual([]);
      expect(sent('/api/x', { context: told }).request.headers.keys()).toEqual(['Authorization']);
      expect(
        sent(`${REST}/api/x`, { context: noPrefix }).request.headers.has('Authorization'),
      ).toBeTrue();
    });

    it('carries the session to the server of the page where that is the REST server', () => {
      sessionStorage.setItem('ERPAPPCONFIG', '{"api_baseUrl":"/api"}');
      setUp();
      const context = new HttpContext().set(PROTHEUS_REST_BASE, false);

      const { request } = sent('/api/x', { context });

      expect(request.url).toBe('/api/x');
      expect(request.headers.has('Authorization')).toBeTrue();
      sessionStorage.setItem('ERPAPPCONFIG', '{"api_baseUrl":"/"}');
      expect(sent('assets/x.json', { context }).request.headers.keys()).toEqual([]);
    });

    it('forces them for one request', () => {
      setUp();

      const file = sent('assets/x.json', { context: new HttpContext().set(PROTHEUS_REST_BASE, true) });
      const foreign = sent('https://mine.example/x', {
        context: new HttpContext().set(PROTHEUS_TOKEN, true).set(PROTHEUS_TENANT, true),
      });

      expect(file.request.url).toBe(`${REST}/assets/x.json`);
      expect(file.request.headers.get('Authorization')).toBe(`Bearer ${fresh}`);
      expect(foreign.request.headers.get('Authorization')).toBe(`Bearer ${fresh}`);
      expect(foreign.request.headers.get('tenantid')).toBe('T1,D MG 01 ,');
    });

    it('sends the token to an address that withTrustedUrls() names', () => {
      setUp({ features: [withTrustedUrls(['https://files.example/reports'])] });

      expect(
        sent('https://files.example/reports/1').request.headers.has('Authorization'),
      ).toBeTrue();
      expect(
        sent('https://files.example/reports-evil/1').request.headers.has('Authorization'),
      ).toBeFalse();
    });

    it('never writes to the context of the caller', () => {
      setUp();
      const context = new HttpContext();

      sent('/api/x', { context });

      expect([...context.keys()]).toEqual([]);
    });
  });

  describe('its place in the chain', () => {
    it('acts once when the function and the class both run', () => {
      setUp();
      const seen = sent('/api/x').request;

      expect(seen.url).toBe(`${REST}/api/x`);
      expect(seen.headers.getAll('Authorization')?.length).toBe(1);
    });

    it('works through the class alone', () => {
      setUp({ chain: [] });

      expect(sent('/api/x').request.headers.get('Authorization')).toBe(`Bearer ${fresh}`);
    });

    it('survives an interceptor between its passes that clones', () => {
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

    it('takes token and tenant back when an interceptor between its passes turns to a stranger', () => {
      setUp({
        chain: [
          protheusInterceptor,
          (request, next) => next(request.clone({ url: 'https://stranger.example/collect' })),
        ],
        functionsFirst: true,
      });

      const { request } = sent('/api/x', { headers: new HttpHeaders({ 'X-Own': '1' }) });

      expect(request.url).toBe('https://stranger.example/collect');
      expect(request.headers.keys()).toEqual(['X-Own']);
    });

    it('replays once, not once a pass, when an interceptor between its passes moves a request', () => {
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

    it('takes off an XSRF token that Angular meant for the page’s own server', () => {
      setUp();
      const headers = new HttpHeaders({ 'X-XSRF-TOKEN': 'secret' });

      expect(sent('/api/x', { headers }).request.headers.has('X-XSRF-TOKEN')).toBeFalse();
      expect(sent('//stranger.example/x', { headers }).request.headers.keys()).toEqual([]);
    });

    it('sends what holds at the moment of each subscription', () => {
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

    it('lets retry() of another interceptor send again', () => {
      setUp({ chain: [(request, next) => next(request).pipe(retry(2)), protheusInterceptor] });
      const results: unknown[] = [];
      http.get('/api/x').subscribe(result => results.push(result));

      backend.expectOne(`${REST}/api/x`).error(new ProgressEvent('error'));
      backend.expectOne(`${REST}/api/x`).flush('', { status: 500, statusText: 'Error' });
      backend.expectOne(`${REST}/api/x`).flush({ ok: true });

      expect(results).toEqual([{ ok: true }]);
    });

    it('serves many requests that share one context', () => {
      setUp();
      const context = new HttpContext().set(PROTHEUS_TENANT, false);

      for (const url of ['/api/1', '/api/2', 'https://stranger.example/']) {
        http.get(url, { context }).subscribe();
      }

      expect(backend.match(() => true).map(({ request }) => request.url)).toEqual([
        `${REST}/api/1`,
        `${REST}/api/2`,
        'https://stranger.example/',
      ]);
    });
  });

  describe('a 401', () => {
    const expired = (): TestRequest => backend.expectOne(`${REST}/api/x`);
    const refresh = (): TestRequest =>
      backend.expectOne(({ url }) => url.endsWith('/api/oauth2/v1/token'));
    const unauthorized = { status: 401, statusText: 'Unauthorized' };

    it('is repaired by one refresh and one replay, all events of which reach the caller', () => {
      setUp();
      const events: HttpEvent<unknown>[] = [];
      const renewed = accessToken('renewed');
      http.post('/api/x', { a: 1 }, { observe: 'events' }).subscribe(event => events.push(event));

      expired().flush('', unauthorized);
      refresh().flush({ access_token: renewed, refresh_token: 'r2', expires_in: 3600 });
      const replay = expired();

      expect(replay.request.headers.get('Authorization')).toBe(`Bearer ${renewed}`);
      expect(replay.request.headers.get('tenantid')).toBe('T1,D MG 01 ,');
      expect(replay.request.body).toEqual({ a: 1 });
      replay.event({ type: 1, loaded: 3, total: 3 });
      replay.flush({ ok: true });
      expect(events.map(({ type }) => type)).toEqual([0, 0, 1, 4]);
      expect((events[3] as HttpResponse<unknown>).body).toEqual({ ok: true });
    });

    it('is not seen by another class interceptor when ours stands last', () => {
      const statuses: number[] = [];
      class Watching implements HttpInterceptor {
        intercept(
          request: HttpRequest<unknown>,
          next: HttpHandler,
        ): Observable<HttpEvent<unknown>> {
          return next.handle(request).pipe(tap({ error: ({ status }) => statuses.push(status) }));
        }
      }
      setUp({ providers: [{ provide: HTTP_INTERCEPTORS, useClass: Watching, multi: true }] });
      http.get('/api/x').subscribe();

      expired().flush('', unauthorized);
      refresh().flush({ access_token: accessToken('renewed'), refresh_token: 'r2' });
      expired().flush({});

      expect(statuses).toEqual([]);
    });

    it('of two requests is repaired by one refresh', () => {
      setUp();
      const results: unknown[] = [];
      http.get('/api/x').subscribe(result => results.push(result));
      http.get('/api/x').subscribe(result => results.push(result));

      backend.match(`${REST}/api/x`).forEach(request => request.flush('', unauthorized));
      refresh().flush({ access_token: accessToken('renewed'), refresh_token: 'r2' });
      backend.match(`${REST}/api/x`).forEach((request, index) => request.flush(index));

      expect(results).toEqual([0, 1]);
    });

    it('reaches the caller unchanged the second time', () => {
      setUp();
      let failure: HttpErrorResponse | undefined;
      http.get('/api/x').subscribe({ error: error => (failure = error) });

      expired().flush({ code: 1 }, unauthorized);
      refresh().flush({ access_token: accessToken('renewed'), refresh_token: 'r2' });
      expired().flush({ code: 2 }, unauthorized);

      expect(failure?.status).toBe(401);
      expect(failure?.error).toEqual({ code: 2 });
    });

    it('is left to the caller where the request forbids the replay or brought its own token', () => {
      setUp();
      const failures: number[] = [];
      const note = { error: ({ status }: HttpErrorResponse) => failures.push(status) };
      const context = new HttpContext().set(PROTHEUS_RETRY_401, false);

      http.get('/api/x', { context }).subscribe(note);
      expired().flush('', unauthorized);
      http.get('/api/x', { headers: { Authorization: 'Bearer own' } }).subscribe(note);
      expired().flush('', unauthorized);

      expect(failures).toEqual([401, 401]);
    });

    it('of a stranger is none of our business', () => {
      setUp();
      const failures: number[] = [];
      http
        .get('https://stranger.example/')
        .subscribe({ error: ({ status }) => failures.push(status) });

      backend.expectOne('https://stranger.example/').flush('', unauthorized);

      expect(failures).toEqual([401]);
    });

    it('is not followed by anything when the caller has gone', () => {
      setUp();
      const subscription = http.get('/api/x').subscribe();
      expired().flush('', unauthorized);
      const waiting = refresh();

      subscription.unsubscribe();
      if (!waiting.cancelled) {
        waiting.flush({ access_token: accessToken('renewed'), refresh_token: 'r2' });
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

    it('lets a rest request wait for it and sends it then', () => {
      setUp();
      http.get('/api/x').subscribe();

      backend.expectOne(file).flush('{"api_baseUrl":"/rest"}');

      expect(backend.expectOne(`${location.origin}/rest/api/x`).request.method).toBe('GET');
    });

    it('lets no asset request wait', () => {
      setUp();

      expect(sent('assets/i18n/pt.json').request.url).toContain('assets/i18n/pt.json');
    });

    it('is not needed by specs of the application that only count their own requests', () => {
      setUp({ features: [withAppConfig({ url: 'missing.json' })] });
      backend.expectNone(() => true);

      expect(TestBed.inject(SessionStore)).toBeTruthy();
    });

    it('fails a rest request with the reason when there is none, and lets a foreign one go', () => {
      setUp({ features: [withAppConfig({ url: 'missing.json' })] });
      const failures: HttpErrorResponse[] = [];
      http.get('/api/x').subscribe({ error: error => failures.push(error) });
      http.get('https://stranger.example/').subscribe();

      backend
        .expectOne(({ url }) => url.endsWith('missing.json'))
        .flush('', { status: 404, statusText: 'Not Found' });

      expect(failures[0]).toBeInstanceOf(HttpErrorResponse);
      expect(failures[0].status).toBe(0);
      expect((failures[0].error as ProtheusError).code).toBe('NGP101');
      const foreign = backend.expectOne('https://stranger.example/').request;
      expect(foreign.headers.keys()).toEqual([]);
    });

    it('lets what is no address at all go to its end, instead of letting it wait for ever', () => {
      setUp({ features: [withAppConfig({ url: 'missing.json' })] });
      http.get('http://', { context: new HttpContext().set(PROTHEUS_REST_BASE, true) }).subscribe();

      backend
        .expectOne(({ url }) => url.endsWith('missing.json'))
        .flush('', { status: 404, statusText: 'Not Found' });

      expect(backend.expectOne('http://').request.headers.keys()).toEqual([]);
    });

    it('takes "/" for the server of the page, not for the one that a <base> leads to', () => {
      sessionStorage.setItem('SocketPort', '40000');
      sessionStorage.setItem('RemoteType', '1');
      sessionStorage.setItem('ERPAPPCONFIG', '{"api_baseUrl":"/rest"}');
      spyOnProperty(document, 'baseURI').and.returnValue('https://cdn.example/app/');
      setUp();

      expect(sent('/api/x').request.url).toBe(`${location.origin}/rest/api/x`);
    });

    it('tells the caller what throws behind us after the wait', () => {
      const broken: HttpInterceptorFn = ({ url }, next) => {
        void next;
        throw new Error(`broken for ${url}`);
      };
      setUp({ chain: [protheusInterceptor, broken] });
      const failures: Error[] = [];
      http.get('/api/x').subscribe({ error: error => failures.push(error) });

      backend.expectOne(file).flush('{"api_baseUrl":"/rest"}');

      expect(failures[0]?.message).toBe(`broken for ${location.origin}/rest/api/x`);
    });

    it('fails no asset and no stranger because the configured address is none', () => {
      sessionStorage.setItem('SocketPort', '40000');
      sessionStorage.setItem('RemoteType', '1');
      sessionStorage.setItem('ERPAPPCONFIG', '{"api_baseUrl":"servidor:8080/rest"}');
      setUp();
      let failure: HttpErrorResponse | undefined;
      http.get('/api/x').subscribe({ error: error => (failure = error) });

      expect((failure?.error as ProtheusError).code).toBe('NGP111');
      expect(sent('assets/i18n/pt.json').request.url).toContain('assets/i18n/pt.json');
      expect(sent('https://stranger.example/').request.headers.keys()).toEqual([]);
    });

    it('sends nothing of a request that was cancelled while it waited', () => {
      setUp();
      http.get('/api/x').subscribe().unsubscribe();

      // The file is for everybody and goes on.
      backend.expectOne(file).flush('{"api_baseUrl":"/rest"}');

      backend.expectNone(() => true);
      expect(TestBed.inject(SessionStore).raw('ERPAPPCONFIG')).toBe('{"api_baseUrl":"/rest"}');
    });
  });

  it('explains what is wrong with a configured address, instead of failing itself', () => {
    sessionStorage.setItem('ERPAPPCONFIG', '{"api_baseUrl":"servidor:8080/rest"}');
    setUp();
    const protheus = TestBed.inject(ProtheusHttp);

    expect(protheus.explain('/api/x').kind).toBe('undecided');
    expect(protheus.explain('/api/x').reason).toContain('NGP111');
    expect(protheus.explain('assets/x').kind).toBe('asset');
  });

  describe('an answer that is no answer', () => {
    function failureOf(text: string): HttpErrorResponse | undefined {
      // What the backend of Angular makes of text that it cannot parse.
      const answer: HttpInterceptorFn = ({ url }) =>
        throwError(
          () =>
            new HttpErrorResponse({ url, status: 200, error: { error: new SyntaxError(), text } }),
        );
      setUp({ chain: [protheusInterceptor, answer] });
      let failure: HttpErrorResponse | undefined;
      http.get('/api/x').subscribe({ error: error => (failure = error) });
      return failure;
    }

    it('of HTML with status 200 says that no server is there and how to start one', () => {
      const error = failureOf('<!DOCTYPE html><html></html>')?.error as ProtheusError;

      expect(error.code).toBe('NGP201');
      expect(error.message).toContain(`${REST}/api/x`);
      expect(error.message).toContain('npx protheus-devkit host');
    });

    // What the broker answers without its cookie; whether with the element around it is not published.
    const script = 'window.location.href = window.location.href';
    for (const text of [script, `<script>${script}</script>`, 'window.location.reload()']) {
      it(`of the broker that lost its cookie is named: ${text}`, () => {
        expect((failureOf(text)?.error as ProtheusError).code).toBe('NGP202');
      });
    }

    it('with status 503 says that no licence or no server is there, and is not repeated', () => {
      setUp();
      const failures: HttpErrorResponse[] = [];
      const note = { error: (error: HttpErrorResponse) => failures.push(error) };
      const unavailable = { status: 503, statusText: 'Service Unavailable' };

      http.get('/api/x').subscribe(note);
      backend.expectOne(`${REST}/api/x`).flush('', unavailable);
      http.get('/api/x').subscribe(note);
      backend.expectOne(`${REST}/api/x`).flush({ code: 1, message: 'Sem licença' }, unavailable);

      expect((failures[0].error as ProtheusError).code).toBe('NGP203');
      expect(failures[0].status).toBe(503);
      expect(failures[0].url).toBe(`${REST}/api/x`);
      expect(failures[1].error).toEqual({ code: 1, message: 'Sem licença' });
    });

    it('that is broken JSON stays what Angular makes of it', () => {
      expect(failureOf('{"a":')?.error.text).toBe('{"a":');
    });
  });
});
