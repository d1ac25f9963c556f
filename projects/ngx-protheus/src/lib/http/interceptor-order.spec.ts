import { HttpContext, type HttpErrorResponse, HttpHeaders } from '@angular/common/http';
import { retry } from 'rxjs';
import {
  accessToken,
  FRESH,
  interceptedApp,
  REST,
  storeBranch,
} from './intercepted-app.spec-support';
import { protheusInterceptor } from './protheus-interceptor';
import { PROTHEUS_TENANT } from './request-options';

describe('protheusInterceptor', () => {
  const app = interceptedApp();

  describe('in the chain of interceptors', () => {
    it('changes a request once when the function and the class both run', () => {
      app.setUp();
      const { request } = app.sent('/api/x');

      expect(request.url).toBe(`${REST}/api/x`);
      expect(request.headers.getAll('Authorization')?.length).toBe(1);
    });

    it('works with the class alone', () => {
      app.setUp({ chain: [] });

      expect(app.sent('/api/x').request.headers.get('Authorization')).toBe(`Bearer ${FRESH}`);
    });

    it('works with an interceptor between function and class that clones the request', () => {
      app.setUp({
        chain: [
          protheusInterceptor,
          (request, next) => next(request.clone({ setHeaders: { 'X-Own': '1' } })),
        ],
      });

      const { request } = app.sent('/api/x');

      expect(request.url).toBe(`${REST}/api/x`);
      expect(request.headers.get('X-Own')).toBe('1');
    });

    it('removes token and tenant when an interceptor between function and class changes the origin', () => {
      app.setUp({
        chain: [
          protheusInterceptor,
          (request, next) => next(request.clone({ url: 'https://other.example/collect' })),
        ],
        functionsFirst: true,
      });

      const { request } = app.sent('/api/x', { headers: new HttpHeaders({ 'X-Own': '1' }) });

      expect(request.url).toBe('https://other.example/collect');
      expect(request.headers.keys()).toEqual(['X-Own']);
    });

    it('retries once when an interceptor between function and class changes the URL', () => {
      app.setUp({
        chain: [
          protheusInterceptor,
          (request, next) => next(request.clone({ url: request.url.replace('/old/', '/new/') })),
        ],
        functionsFirst: true,
      });
      let failure: HttpErrorResponse | undefined;
      app.http.get('/api/old/x').subscribe({ error: error => (failure = error) });
      const unauthorized = { status: 401, statusText: 'Unauthorized' };

      app.backend.expectOne(`${REST}/api/new/x`).flush('', unauthorized);
      app.backend
        .expectOne(({ url }) => url.endsWith('/token'))
        .flush({ access_token: accessToken('renewed'), refresh_token: 'r2' });
      app.backend.expectOne(`${REST}/api/new/x`).flush('', unauthorized);

      app.backend.expectNone(() => true);
      expect(failure?.status).toBe(401);
    });

    it('removes an XSRF token that Angular added for the server of the page', () => {
      app.setUp();
      const headers = new HttpHeaders({ 'X-XSRF-TOKEN': 'secret' });

      expect(app.sent('/api/x', { headers }).request.headers.has('X-XSRF-TOKEN')).toBeFalse();
      expect(app.sent('//other.example/x', { headers }).request.headers.keys()).toEqual([]);
    });

    it('sends the current session with each subscription', () => {
      app.setUp();
      const stored = app.http.get('/api/x');

      stored.subscribe();
      storeBranch('D RJ 01 ');
      stored.subscribe();

      const tenants = app.backend
        .match(() => true)
        .map(({ request }) => request.headers.get('tenantid'));
      expect(tenants).toEqual(['T1,D MG 01 ,', 'T1,D RJ 01 ,']);
    });

    it('supports retry() in another interceptor', () => {
      app.setUp({ chain: [(request, next) => next(request).pipe(retry(2)), protheusInterceptor] });
      const results: unknown[] = [];
      app.http.get('/api/x').subscribe(result => results.push(result));

      app.backend.expectOne(`${REST}/api/x`).error(new ProgressEvent('error'));
      app.backend.expectOne(`${REST}/api/x`).flush('', { status: 500, statusText: 'Error' });
      app.backend.expectOne(`${REST}/api/x`).flush({ ok: true });

      expect(results).toEqual([{ ok: true }]);
    });

    it('supports many requests that share one context', () => {
      app.setUp();
      const context = new HttpContext().set(PROTHEUS_TENANT, false);

      for (const url of ['/api/1', '/api/2', 'https://other.example/']) {
        app.http.get(url, { context }).subscribe();
      }

      expect(app.backend.match(() => true).map(({ request }) => request.url)).toEqual([
        `${REST}/api/1`,
        `${REST}/api/2`,
        'https://other.example/',
      ]);
    });
  });
});
