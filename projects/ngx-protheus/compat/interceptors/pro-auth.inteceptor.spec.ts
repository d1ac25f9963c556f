import {
  HTTP_INTERCEPTORS,
  HttpClient,
  HttpRequest,
  HttpResponse,
  provideHttpClient,
  withInterceptorsFromDi,
} from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { FakeProtheusHost, provideProtheusTesting } from 'ngx-protheus/testing';
import { of } from 'rxjs';
import { ProAppConfigInteceptor } from './pro-app-config.inteceptor';
import { ProAuthInteceptor } from './pro-auth.inteceptor';

function request(url: string): HttpRequest<unknown> {
  return new HttpRequest('GET', url);
}

describe('ProAuthInteceptor', () => {
  let interceptor: ProAuthInteceptor;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptorsFromDi()),
        provideHttpClientTesting(),
        provideProtheusTesting(),
        { provide: HTTP_INTERCEPTORS, useClass: ProAuthInteceptor, multi: true },
        { provide: HTTP_INTERCEPTORS, useClass: ProAppConfigInteceptor, multi: true },
      ],
    });
    interceptor = TestBed.inject(ProAuthInteceptor);
  });

  afterEach(() => TestBed.inject(HttpTestingController).verify());

  it('adds all headers once when several of the five are registered', () => {
    TestBed.inject(HttpClient).get('/api/v1/products').subscribe();

    const sent = TestBed.inject(HttpTestingController).expectOne(({ url }) =>
      url.endsWith('/rest/api/v1/products'),
    );
    sent.flush({});
    expect(sent.request.headers.get('tenantid')).toMatch(/,$/);
    expect(sent.request.headers.getAll('Authorization')?.length).toBe(1);
  });

  it('adds the token to requests to the REST base only', () => {
    const header = (url: string): string | null =>
      interceptor.appendTokenToRequest(request(url)).headers.get('Authorization');

    expect(header('/api/v1/products')).toMatch(/^Bearer .+/);
    expect(header('/api/v1/assets')).toMatch(/^Bearer .+/);
    expect(header('assets/i18n/pt.json')).toBeNull();
    expect(header('/api/oauth2/v1/token')).toBeNull();
    expect(header('https://elsewhere.test/api/v1/products')).toBeNull();
  });

  it('keeps an existing Authorization header', () => {
    const own = request('/api/v1/products').clone({ setHeaders: { Authorization: 'Basic x' } });

    expect(interceptor.appendTokenToRequest(own)).toBe(own);
  });

  it('returns which URLs need the token, with and without a token', () => {
    expect(interceptor.doIHaveAToken()).toBeTrue();
    sessionStorage.removeItem('ERPTOKEN');
    sessionStorage.removeItem('TOKEN');

    expect(interceptor.doIHaveAToken()).toBeFalse();
    expect(interceptor.isUrlNeedsProAuth('/api/v1/products')).toBeTrue();
    expect(interceptor.isUrlNeedsProAuth('/api/oauth2/v1/token')).toBeFalse();
    expect(interceptor.isUrlNeedsProAuth('https://elsewhere.test/')).toBeFalse();
  });

  it('requests a token from AdvPL and returns the request unchanged', () => {
    const original = request('/api/v1/products');

    expect(interceptor.callTokenFromADVPL(original)).toBe(original);
    expect(TestBed.inject(FakeProtheusHost).messages.map(({ type }) => type)).toContain(
      'internalToken',
    );
  });

  it('retries a refused request with a valid token', async () => {
    const refused = request('/api/v1/products').clone({
      setHeaders: { Authorization: 'Bearer old' },
    });
    const seen: (string | null)[] = [];

    const response = await interceptor.appendTokenOnError(refused, {
      handle: retried => {
        seen.push(retried.headers.get('Authorization'));
        return of(new HttpResponse({ status: 200 }));
      },
    });

    expect((response as HttpResponse<unknown>).status).toBe(200);
    expect(seen.length).toBe(1);
    expect(seen[0]).toMatch(/^Bearer (?!old).+/);
  });
});
