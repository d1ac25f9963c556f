import {
  HttpBackend,
  HttpClient,
  HttpErrorResponse,
  type HttpEvent,
  HttpResponse,
  provideHttpClient,
  withInterceptors,
} from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { type Observable, of, throwError } from 'rxjs';
import { resetReports } from '../errors/report';
import { protheusInterceptor } from '../http/protheus-interceptor';
import { provideProtheus } from '../provide-protheus';

const REST = 'http://erp.test:8080/rest';

describe('A response of another origin', () => {
  let warn: jasmine.Spy;
  let responseUrl: string;
  let status: number;

  beforeEach(() => {
    sessionStorage.clear();
    resetReports();
    warn = spyOn(console, 'warn');
    spyOn(console, 'error');
    sessionStorage.setItem('SocketPort', '40000');
    sessionStorage.setItem('RemoteType', '1');
    sessionStorage.setItem('ERPAPPCONFIG', JSON.stringify({ api_baseUrl: REST }));
    sessionStorage.setItem('ProCompany', '{"Code":"T1"}');
    sessionStorage.setItem('ERPTOKEN', '{"access_token":"opaque"}');
    status = 200;
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([protheusInterceptor])),
        provideProtheus(),
        { provide: HttpBackend, useValue: { handle: respond } },
      ],
    });
  });

  afterEach(() => sessionStorage.clear());

  /** Responds as the browser does after a redirect. */
  function respond(): Observable<HttpEvent<unknown>> {
    const response = { url: responseUrl, status, statusText: 'x' };
    return status === 200
      ? of(new HttpResponse(response))
      : throwError(() => new HttpErrorResponse(response));
  }

  function get(url: string): void {
    TestBed.inject(HttpClient)
      .get(url)
      .subscribe({ error: () => {} });
  }

  function reports(): string[] {
    return warn.calls
      .allArgs()
      .map(([text]) => String(text))
      .filter(text => text.startsWith('NGP221'));
  }

  for (const url of [
    'https://erp.test:8080/rest/api/x',
    'http://erp.test/rest/api/x',
    'http://login.test/',
    'http://erp.test.evil.test:8080/rest/api/x',
  ]) {
    it(`is reported once: ${url}`, () => {
      responseUrl = url;
      get('/api/x');
      get('/api/x?token=geheim');

      expect(reports().length).toBe(1);
      expect(reports()[0]).toContain(`"${new URL(url).origin}" responded`);
      expect(reports()[0]).toContain('"http://erp.test:8080"');
    });
  }

  it('is reported when it is an error', () => {
    responseUrl = 'http://login.test/';
    status = 403;
    get('/api/x');

    expect(reports().length).toBe(1);
  });

  it('is no other origin after a redirect on the same server', () => {
    responseUrl = `${REST}/api/v2/x`;
    get('/api/x');

    expect(reports()).toEqual([]);
  });

  it('concerns nobody when the request had nothing of the session', () => {
    responseUrl = 'http://login.test/';
    get('https://cdn.test/x');

    expect(reports()).toEqual([]);
  });
});
