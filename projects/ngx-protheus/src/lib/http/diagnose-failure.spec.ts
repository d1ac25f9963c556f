import {
  HttpClient,
  type HttpErrorResponse,
  type HttpInterceptorFn,
  provideHttpClient,
  withInterceptors,
} from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { resetReports } from '../errors/report';
import { provideProtheus } from '../provide-protheus';

const REST = 'http://erp.test:8080/rest';
const UNAUTHORIZED = { status: 401, statusText: 'Unauthorized' };
const NOT_FOUND = { status: 404, statusText: 'Not Found' };
const UNAVAILABLE = { status: 503, statusText: 'Service Unavailable' };

describe('the diagnosis of a failed request', () => {
  let warn: jasmine.Spy;
  let http: HttpClient;
  let backend: HttpTestingController;
  let failures: HttpErrorResponse[];

  beforeEach(() => {
    sessionStorage.clear();
    resetReports();
    warn = spyOn(console, 'warn');
    spyOn(console, 'error');
    failures = [];
    sessionStorage.setItem('SocketPort', '40000');
    sessionStorage.setItem('RemoteType', '1');
    sessionStorage.setItem('ERPAPPCONFIG', JSON.stringify({ api_baseUrl: REST }));
    sessionStorage.setItem('ProCompany', '{"Code":"T1"}');
    sessionStorage.setItem('ProBranch', '{"Code":"D MG 01 "}');
    sessionStorage.setItem('ERPTOKEN', '{"access_token":"ours","refresh_token":"r"}');
  });

  afterEach(() => {
    backend.verify();
    sessionStorage.clear();
  });

  function setUp(...chain: HttpInterceptorFn[]): void {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors(chain)),
        provideHttpClientTesting(),
        provideProtheus(),
      ],
    });
    http = TestBed.inject(HttpClient);
    backend = TestBed.inject(HttpTestingController);
  }

  function codes(): string[] {
    return warn.calls.allArgs().map(([text]) => String(text).slice(0, 6));
  }

  const set =
    (value: string): HttpInterceptorFn =>
    (request, next) =>
      next(request.clone({ setHeaders: { Authorization: value } }));
  const append =
    (value: string): HttpInterceptorFn =>
    (request, next) =>
      next(request.clone({ headers: request.headers.append('Authorization', value) }));

  for (const [name, code, chain] of [
    ['a dead token of another interceptor', 'NGP206', [set('Bearer dead.jwt')]],
    ['a Basic of another interceptor', 'NGP206', [append('Basic eHg=')]],
    ['an empty Bearer', 'NGP206', [set('Bearer null')]],
    ['two appended values', 'NGP207', [append('Bearer dead.jwt'), append('Basic eHg=')]],
    ['two values in one text', 'NGP207', [set('Bearer dead.jwt,Basic eHg=')]],
    ['the token twice', 'NGP207', [append('Bearer ours'), append('Bearer ours')]],
  ] as [string, string, HttpInterceptorFn[]][]) {
    it(`names ${name} on a 401: ${code}, without refresh and without retry`, () => {
      setUp(...chain);

      for (const url of ['/api/x', '/api/y']) {
        http.get(url).subscribe({ error: error => failures.push(error) });
        backend.expectOne(`${REST}${url}`).flush({ code: 401 }, UNAUTHORIZED);
      }

      expect(codes()).toEqual([code]);
      expect(warn.calls.first().args[0]).toContain('nother interceptor');
      expect(warn.calls.first().args[0]).not.toContain('dead');
      expect(failures.map(({ error }) => error)).toEqual([{ code: 401 }, { code: 401 }]);
    });
  }

  it('names the caller too', () => {
    setUp();

    http.get('/api/x', { headers: { authorization: 'Bearer own' } }).subscribe({ error: () => {} });
    backend.expectOne(`${REST}/api/x`).flush('', UNAUTHORIZED);

    expect(warn.calls.first().args[0]).toContain('by the caller');
  });

  it('is silent for another server, the token endpoint, and other states', () => {
    setUp(set('Bearer dead.jwt'));
    const outcomes: [string, { status: number; statusText: string }][] = [
      ['https://other.example/x', UNAUTHORIZED],
      [`${REST}/api/oauth2/v1/token`, UNAUTHORIZED],
      [`${REST}/api/x`, { status: 403, statusText: 'Forbidden' }],
      [`${REST}/api/x`, NOT_FOUND],
    ];
    for (const [url, state] of outcomes) {
      http.get(url).subscribe({ error: () => {} });
      backend.expectOne(url).flush('', state);
    }

    expect(codes()).toEqual([]);
  });

  for (const url of ['/rest/api/framework/v1/users', 'rest/x', '/rest99/api/x', '/REST/x/y']) {
    it(`says on the 404 of ${url} that the REST base already leads there`, () => {
      setUp();

      http.get(url).subscribe({ error: error => failures.push(error) });
      backend.expectOne(() => true).flush({ code: 404 }, NOT_FOUND);

      expect(codes()).toEqual(['NGP205']);
      expect(warn.calls.first().args[0]).toContain(REST);
      expect(failures[0].error).toEqual({ code: 404 });
    });
  }

  it('is silent on the 404 of an endpoint of its own name and of a whole URL', () => {
    setUp();

    for (const url of [
      '/api/x',
      '/restaurants/1',
      `${REST}/rest/x`,
      'https://other.example/rest/x',
    ]) {
      http.get(url).subscribe({ error: () => {} });
      backend.expectOne(() => true).flush('', NOT_FOUND);
    }

    expect(codes()).toEqual([]);
  });

  for (const [responseType, body, kept] of [
    ['text', '{"code":503,"message":"Sem licença"}', true],
    ['text', 'Sem licença', true],
    ['text', ' ', false],
    ['text', '<html><body>503 Service Unavailable</body></html>', false],
    ['blob', new Blob(['{"message":"Sem licença"}'], { type: 'application/json' }), true],
    ['blob', new Blob([]), false],
    ['arraybuffer', new TextEncoder().encode('Sem licença').buffer, true],
    ['arraybuffer', new ArrayBuffer(0), false],
  ] as const) {
    const content = typeof body === 'string' ? body : 'size' in body ? body.size : body.byteLength;
    it(`${kept ? 'keeps' : 'replaces'} the ${responseType} of a 503: ${content}`, () => {
      setUp();

      http
        .get('/api/x', { responseType: responseType as 'text' })
        .subscribe({ error: error => failures.push(error) });
      backend.expectOne(() => true).flush(body as string, UNAVAILABLE);

      expect(failures[0].status).toBe(503);
      expect(failures[0].error === body).toBe(kept);
      expect(failures[0].error?.code).toBe(kept ? undefined : 'NGP203');
    });
  }

  it('replaces the HTML page of a proxy that arrives as a blob', () => {
    setUp();
    http
      .get('/api/x', { responseType: 'blob' })
      .subscribe({ error: error => failures.push(error) });

    backend
      .expectOne(() => true)
      .flush(new Blob(['<html>']), { ...UNAVAILABLE, headers: { 'Content-Type': 'text/html' } });

    expect(failures[0].error.code).toBe('NGP203');
  });
});
