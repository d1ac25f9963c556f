import { HttpBackend, HttpContext, HttpErrorResponse, HttpResponse } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { of } from 'rxjs';
import { type ProtheusError } from '../errors/protheus-error';
import { withAppConfig } from '../features/with-app-config';
import { SessionStore } from '../session/session-store';
import { interceptedApp } from './intercepted-app.spec-support';
import { PROTHEUS_REST_BASE } from './request-options';

describe('protheusInterceptor', () => {
  const app = interceptedApp();

  describe('before the configuration is known', () => {
    const file = new URL('assets/data/appConfig.json', document.baseURI).href;

    beforeEach(() => {
      sessionStorage.removeItem('SocketPort');
      sessionStorage.removeItem('RemoteType');
    });

    it('sends a REST request after the configuration has been loaded', () => {
      app.setUp();
      app.http.get('/api/x').subscribe();

      app.backend.expectOne(file).flush('{"api_baseUrl":"/rest"}');

      expect(app.backend.expectOne(`${location.origin}/rest/api/x`).request.method).toBe('GET');
    });

    it('sends an asset request at once', () => {
      app.setUp();

      expect(app.sent('assets/i18n/pt.json').request.url).toContain('assets/i18n/pt.json');
    });

    it('sends no request for the configuration before the application sends one', () => {
      app.setUp({ features: [withAppConfig({ url: 'missing.json' })] });
      app.backend.expectNone(() => true);

      expect(TestBed.inject(SessionStore)).toBeTruthy();
    });

    it('throws the coded error for a REST request and sends an external one when there is none', () => {
      app.setUp({ features: [withAppConfig({ url: 'missing.json' })] });
      const failures: HttpErrorResponse[] = [];
      app.http.get('/api/x').subscribe({ error: error => failures.push(error) });
      app.http.get('https://other.example/').subscribe();

      app.backend
        .expectOne(({ url }) => url.endsWith('missing.json'))
        .flush('', { status: 404, statusText: 'Not Found' });

      expect(failures[0]).toBeInstanceOf(HttpErrorResponse);
      expect(failures[0].status).toBe(0);
      expect((failures[0].error as ProtheusError).code).toBe('NGP101');
      const external = app.backend.expectOne('https://other.example/').request;
      expect(external.headers.keys()).toEqual([]);
    });

    it('sends a request whose URL is not valid, instead of waiting for ever', () => {
      app.setUp({ features: [withAppConfig({ url: 'missing.json' })] });
      app.http
        .get('http://', { context: new HttpContext().set(PROTHEUS_REST_BASE, true) })
        .subscribe();

      app.backend
        .expectOne(({ url }) => url.endsWith('missing.json'))
        .flush('', { status: 404, statusText: 'Not Found' });

      expect(app.backend.expectOne('http://').request.headers.keys()).toEqual([]);
    });

    it('resolves "/" against the page, not against the origin of a <base>', () => {
      sessionStorage.setItem('SocketPort', '40000');
      sessionStorage.setItem('RemoteType', '1');
      sessionStorage.setItem('ERPAPPCONFIG', '{"api_baseUrl":"/rest"}');
      spyOnProperty(document, 'baseURI').and.returnValue('https://cdn.example/app/');
      app.setUp();

      expect(app.sent('/api/x').request.url).toBe(`${location.origin}/rest/api/x`);
    });

    it('throws an error of the backend after the wait', () => {
      const broken: HttpBackend = {
        handle: ({ url }) => {
          if (url === file) return of(new HttpResponse({ body: '{"api_baseUrl":"/rest"}' }));
          throw new Error(`broken for ${url}`);
        },
      };
      app.setUp({ providers: [{ provide: HttpBackend, useValue: broken }] });
      const failures: Error[] = [];
      app.http.get('/api/x').subscribe({ error: error => failures.push(error) });

      expect(failures[0]?.message).toBe(`broken for ${location.origin}/rest/api/x`);
    });

    it('sends asset and external requests when the configured URL is not valid', () => {
      sessionStorage.setItem('SocketPort', '40000');
      sessionStorage.setItem('RemoteType', '1');
      sessionStorage.setItem('ERPAPPCONFIG', '{"api_baseUrl":"servidor:8080/rest"}');
      app.setUp();
      let failure: HttpErrorResponse | undefined;
      app.http.get('/api/x').subscribe({ error: error => (failure = error) });

      expect((failure?.error as ProtheusError).code).toBe('NGP111');
      expect(app.sent('assets/i18n/pt.json').request.url).toContain('assets/i18n/pt.json');
      expect(app.sent('https://other.example/').request.headers.keys()).toEqual([]);
    });

    it('does not send a request that was cancelled while it waited', () => {
      app.setUp();
      app.http.get('/api/x').subscribe().unsubscribe();

      // The file is shared by all requests, so it is still loaded.
      app.backend.expectOne(file).flush('{"api_baseUrl":"/rest"}');

      app.backend.expectNone(() => true);
      expect(TestBed.inject(SessionStore).raw('ERPAPPCONFIG')).toBe('{"api_baseUrl":"/rest"}');
    });
  });
});
