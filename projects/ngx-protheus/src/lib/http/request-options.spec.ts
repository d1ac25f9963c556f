import { HttpContext, HttpHeaders } from '@angular/common/http';
import { withTrustedUrls } from '../features/with-trusted-urls';
import { FRESH, interceptedApp, REST } from './intercepted-app.spec-support';
import { PROTHEUS_REST_BASE, PROTHEUS_TENANT, PROTHEUS_TOKEN } from './request-options';

describe('protheusInterceptor', () => {
  const app = interceptedApp();

  describe('the options of the caller', () => {
    it('keep every header that the caller set', () => {
      app.setUp();

      const { request } = app.sent('/api/x', {
        headers: new HttpHeaders({ authorization: 'Basic mine', tenantid: '99', Accept: 'a/b' }),
      });

      expect(request.headers.get('Authorization')).toBe('Basic mine');
      expect(request.headers.get('tenantid')).toBe('99');
      expect(request.headers.get('Accept')).toBe('a/b');
    });

    it('leave out the token, the tenant or the REST base for one request', () => {
      app.setUp();
      const context = (): HttpContext => new HttpContext();

      const noToken = app.sent('/api/x', { context: context().set(PROTHEUS_TOKEN, false) }).request;
      const noTenant = app.sent('/api/x', {
        context: context().set(PROTHEUS_TENANT, false),
      }).request;
      const noRestBase = app.sent('/api/x', {
        context: context().set(PROTHEUS_REST_BASE, false),
      }).request;

      expect(noToken.headers.keys()).toEqual(['tenantid']);
      expect(noTenant.headers.keys()).toEqual(['Authorization']);
      expect(noRestBase.url).toBe('/api/x');
    });

    it('attach no session to a request without the REST base, which goes to the server of the page', () => {
      app.setUp();
      const asWritten = new HttpContext().set(PROTHEUS_REST_BASE, false);
      const withToken = new HttpContext().set(PROTHEUS_REST_BASE, false).set(PROTHEUS_TOKEN, true);

      expect(app.sent('/api/x', { context: asWritten }).request.headers.keys()).toEqual([]);
      expect(app.sent('api/x', { context: asWritten }).request.headers.keys()).toEqual([]);
      expect(app.sent('/api/x', { context: withToken }).request.headers.keys()).toEqual([
        'Authorization',
      ]);
      expect(
        app.sent(`${REST}/api/x`, { context: asWritten }).request.headers.has('Authorization'),
      ).toBeTrue();
    });

    it('attach the session for the server of the page when that is the REST server', () => {
      sessionStorage.setItem('ERPAPPCONFIG', '{"api_baseUrl":"/api"}');
      app.setUp();
      const context = new HttpContext().set(PROTHEUS_REST_BASE, false);

      const { request } = app.sent('/api/x', { context });

      expect(request.url).toBe('/api/x');
      expect(request.headers.has('Authorization')).toBeTrue();
      sessionStorage.setItem('ERPAPPCONFIG', '{"api_baseUrl":"/"}');
      expect(app.sent('assets/x.json', { context }).request.headers.keys()).toEqual([]);
    });

    it('attach the token, the tenant or the REST base to one request', () => {
      app.setUp();

      const file = app.sent('assets/x.json', {
        context: new HttpContext().set(PROTHEUS_REST_BASE, true),
      });
      const external = app.sent('https://mine.example/x', {
        context: new HttpContext().set(PROTHEUS_TOKEN, true).set(PROTHEUS_TENANT, true),
      });

      expect(file.request.url).toBe(`${REST}/assets/x.json`);
      expect(file.request.headers.get('Authorization')).toBe(`Bearer ${FRESH}`);
      expect(external.request.headers.get('Authorization')).toBe(`Bearer ${FRESH}`);
      expect(external.request.headers.get('tenantid')).toBe('T1,D MG 01 ,');
    });

    it('attach the token for a URL that withTrustedUrls() names', () => {
      app.setUp({ features: [withTrustedUrls(['https://files.example/reports'])] });

      expect(
        app.sent('https://files.example/reports/1').request.headers.has('Authorization'),
      ).toBeTrue();
      expect(
        app.sent('https://files.example/reports-evil/1').request.headers.has('Authorization'),
      ).toBeFalse();
    });

    it('are never changed: the context of the caller is not written to', () => {
      app.setUp();
      const context = new HttpContext();

      app.sent('/api/x', { context });

      expect([...context.keys()]).toEqual([]);
    });
  });
});
