import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type ProtheusError } from '../errors/protheus-error';
import { resetReports } from '../errors/report';
import { AppConfigLoader } from './app-config-loader';
import { APP_CONFIG_OPTIONS } from './app-config-options';
import { type RestBase } from './rest-base';

describe('AppConfigLoader', () => {
  const camel = new URL('assets/data/appConfig.json', document.baseURI).href;
  const lower = new URL('assets/data/appconfig.json', document.baseURI).href;
  let consoleError: jasmine.Spy;

  beforeEach(() => {
    sessionStorage.clear();
    resetReports();
    consoleError = spyOn(console, 'error');
  });

  afterEach(() => {
    TestBed.inject(HttpTestingController).verify();
    sessionStorage.clear();
  });

  function setUp(...providers: Provider[]): {
    loader: AppConfigLoader;
    http: HttpTestingController;
  } {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), providers],
    });
    return {
      loader: TestBed.inject(AppConfigLoader),
      http: TestBed.inject(HttpTestingController),
    };
  }

  function insideHost(appConfig?: object): void {
    sessionStorage.setItem('SocketPort', '40000');
    sessionStorage.setItem('RemoteType', '1');
    if (appConfig) sessionStorage.setItem('ERPAPPCONFIG', JSON.stringify(appConfig));
  }

  /** Records what `ready` emits. */
  function watch(loader: AppConfigLoader): { bases: RestBase[]; errors: ProtheusError[] } {
    const seen: { bases: RestBase[]; errors: ProtheusError[] } = { bases: [], errors: [] };
    loader.ready.subscribe({
      next: base => seen.bases.push(base),
      error: error => seen.errors.push(error),
    });
    return seen;
  }

  describe('inside a host', () => {
    it('uses what FwCallApp wrote, synchronously and without a request', () => {
      insideHost({ api_baseUrl: 'http://erp:8080/app-root' });
      const { loader } = setUp();

      expect(loader.current()?.href).toBe('http://erp:8080/app-root');
      expect(watch(loader).bases.length).toBe(1);
    });

    it('returns at once another URL that the host writes', () => {
      insideHost({ api_baseUrl: 'http://erp:8080/app-root' });
      const { loader } = setUp();
      loader.current();

      sessionStorage.setItem('ERPAPPCONFIG', '{"api_baseUrl":"http://erp:8080/app-root/env"}');

      expect(loader.current()?.path).toBe('/app-root/env');
    });

    it('reports a key that is not read, also if the REST server is unknown because of it', () => {
      const warn = spyOn(console, 'warn');
      insideHost({ apiBaseUrl: '/' });
      const { loader } = setUp();

      for (const attempt of [1, 2]) {
        expect(() => loader.current())
          .withContext(`${attempt}`)
          .toThrow(jasmine.objectContaining({ code: 'NGP110' }));
      }

      const reports = warn.calls.allArgs().filter(([text]) => String(text).startsWith('NGP103'));
      expect(reports.length).toBe(1);
      expect(reports[0][0]).toContain('"assets/data/appconfig.json" has the key "apiBaseUrl"');
      expect(reports[0][0]).toContain('Write "api_baseUrl"');
    });

    it('fetches the file if the host wrote no configuration, and never writes the key', () => {
      insideHost();
      const { loader, http } = setUp();
      const seen = watch(loader);

      http.expectOne(camel).flush('{"api_baseUrl":"/rest"}');

      expect(seen.bases[0].path).toBe('/rest');
      expect(sessionStorage.getItem('ERPAPPCONFIG')).toBeNull();
    });
  });

  describe('outside a host', () => {
    it('prefers the file to what an earlier load left in the tab, and copies it there', () => {
      sessionStorage.setItem('ERPAPPCONFIG', '{"api_baseUrl":"/old"}');
      const { loader, http } = setUp();

      expect(loader.current()).toBeUndefined();
      const seen = watch(loader);
      http.expectOne(camel).flush('{"api_baseUrl":"/rest"}');

      expect(seen.bases[0].path).toBe('/rest');
      expect(JSON.parse(sessionStorage.getItem('ERPAPPCONFIG') ?? '')).toEqual({
        api_baseUrl: '/rest',
      });
    });

    it('tries both spellings of the file and treats an HTML page as missing', () => {
      const { loader, http } = setUp();
      const seen = watch(loader);

      http.expectOne(camel).flush('<!doctype html><html></html>');
      http.expectOne(lower).flush('\ufeff{"api_baseUrl":"/"}');

      expect(seen.bases[0].href).toBe(location.origin);
    });

    it('fetches once for all subscribers that wait', () => {
      const { loader, http } = setUp();
      const seen = [watch(loader), watch(loader), watch(loader)];

      http.expectOne(camel).flush('{"api_baseUrl":"/rest"}');

      expect(seen.map(({ bases }) => bases[0].path)).toEqual(['/rest', '/rest', '/rest']);
    });

    it('requests the file past the cache', () => {
      const { loader, http } = setUp();
      watch(loader);

      const request = http.expectOne(camel);
      expect(request.request.headers.get('Cache-Control')).toBe('no-cache');
      request.flush('{"api_baseUrl":"/rest"}');
    });

    it('requests only the file of withAppConfig()', () => {
      const { loader, http } = setUp({
        provide: APP_CONFIG_OPTIONS,
        useValue: { url: 'config/app.json' },
      });
      const seen = watch(loader);

      http
        .expectOne(new URL('config/app.json', document.baseURI).href)
        .flush('', { status: 404, statusText: 'Not Found' });

      expect(seen.errors[0].code).toBe('NGP101');
      expect(seen.errors[0].message).toContain('config/app.json (status 404)');
    });

    it('names both files and the solution if there is none, and tries again for the next subscriber', () => {
      const { loader, http } = setUp();
      const first = watch(loader);
      http.expectOne(camel).flush('', { status: 404, statusText: 'Not Found' });
      http.expectOne(lower).flush('<html></html>');

      expect(first.errors[0].code).toBe('NGP101');
      expect(first.errors[0].message).toContain('assets/data/appConfig.json (status 404)');
      expect(first.errors[0].message).toContain('assets/data/appconfig.json (an HTML page)');
      expect(first.errors[0].message).toContain('{"api_baseUrl": "/"}');
      expect(consoleError).toHaveBeenCalledTimes(1);

      const second = watch(loader);
      http.expectOne(camel).flush('{"api_baseUrl":"/rest"}');
      expect(second.bases.length).toBe(1);
    });

    it('fails after the time limit', () => {
      jasmine.clock().install();
      try {
        const { loader, http } = setUp({ provide: APP_CONFIG_OPTIONS, useValue: { timeout: 500 } });
        const seen = watch(loader);
        const request = http.expectOne(camel);

        jasmine.clock().tick(501);

        expect(seen.errors[0].code).toBe('NGP101');
        expect(request.cancelled).toBeTrue();
      } finally {
        jasmine.clock().uninstall();
      }
    });

    it('does not pass through an interceptor, which could wait for the configuration', () => {
      let intercepted = 0;
      TestBed.configureTestingModule({
        providers: [
          provideHttpClient(
            withInterceptors([
              (request, next) => {
                intercepted++;
                return next(request);
              },
            ]),
          ),
          provideHttpClientTesting(),
        ],
      });
      watch(TestBed.inject(AppConfigLoader));
      TestBed.inject(HttpTestingController).expectOne(camel).flush('{"api_baseUrl":"/"}');

      expect(intercepted).toBe(0);
    });
  });
});
