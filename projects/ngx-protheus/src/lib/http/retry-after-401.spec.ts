import {
  HTTP_INTERCEPTORS,
  HttpContext,
  type HttpErrorResponse,
  type HttpEvent,
  type HttpHandler,
  type HttpInterceptor,
  type HttpRequest,
  type HttpResponse,
} from '@angular/common/http';
import { type TestRequest } from '@angular/common/http/testing';
import { type Observable, tap } from 'rxjs';
import { accessToken, interceptedApp, REST } from './intercepted-app.spec-support';
import { PROTHEUS_RETRY_401 } from './request-options';

describe('protheusInterceptor', () => {
  const app = interceptedApp();

  describe('after a 401', () => {
    const expired = (): TestRequest => app.backend.expectOne(`${REST}/api/x`);
    const refresh = (): TestRequest =>
      app.backend.expectOne(({ url }) => url.endsWith('/api/oauth2/v1/token'));
    const unauthorized = { status: 401, statusText: 'Unauthorized' };

    it('sends one refresh and one retry, and emits all events of the retry', () => {
      app.setUp();
      const events: HttpEvent<unknown>[] = [];
      const renewed = accessToken('renewed');
      app.http
        .post('/api/x', { a: 1 }, { observe: 'events' })
        .subscribe(event => events.push(event));

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
      app.setUp({
        providers: [{ provide: HTTP_INTERCEPTORS, useClass: RecordingInterceptor, multi: true }],
      });
      app.http.get('/api/x').subscribe();

      expired().flush('', unauthorized);
      refresh().flush({ access_token: accessToken('renewed'), refresh_token: 'r2' });
      expired().flush({});

      expect(statuses).toEqual([]);
    });

    it('sends one refresh for two requests', () => {
      app.setUp();
      const results: unknown[] = [];
      app.http.get('/api/x').subscribe(result => results.push(result));
      app.http.get('/api/x').subscribe(result => results.push(result));

      app.backend.match(`${REST}/api/x`).forEach(request => request.flush('', unauthorized));
      refresh().flush({ access_token: accessToken('renewed'), refresh_token: 'r2' });
      app.backend.match(`${REST}/api/x`).forEach((request, index) => request.flush(index));

      expect(results).toEqual([0, 1]);
    });

    it('throws the second 401 unchanged', () => {
      app.setUp();
      let failure: HttpErrorResponse | undefined;
      app.http.get('/api/x').subscribe({ error: error => (failure = error) });

      expired().flush({ code: 1 }, unauthorized);
      refresh().flush({ access_token: accessToken('renewed'), refresh_token: 'r2' });
      expired().flush({ code: 2 }, unauthorized);

      expect(failure?.status).toBe(401);
      expect(failure?.error).toEqual({ code: 2 });
    });

    it('throws the 401 when the request disables the retry or has its own token', () => {
      app.setUp();
      const failures: number[] = [];
      const observer = { error: ({ status }: HttpErrorResponse) => failures.push(status) };
      const context = new HttpContext().set(PROTHEUS_RETRY_401, false);

      app.http.get('/api/x', { context }).subscribe(observer);
      expired().flush('', unauthorized);
      app.http.get('/api/x', { headers: { Authorization: 'Bearer own' } }).subscribe(observer);
      expired().flush('', unauthorized);

      expect(failures).toEqual([401, 401]);
    });

    it('throws the 401 of another server unchanged', () => {
      app.setUp();
      const failures: number[] = [];
      app.http
        .get('https://other.example/')
        .subscribe({ error: ({ status }) => failures.push(status) });

      app.backend.expectOne('https://other.example/').flush('', unauthorized);

      expect(failures).toEqual([401]);
    });

    it('sends no retry when the caller has unsubscribed', () => {
      app.setUp();
      const subscription = app.http.get('/api/x').subscribe();
      expired().flush('', unauthorized);
      const pending = refresh();

      subscription.unsubscribe();
      if (!pending.cancelled) {
        pending.flush({ access_token: accessToken('renewed'), refresh_token: 'r2' });
      }

      app.backend.expectNone(`${REST}/api/x`);
      expect(subscription.closed).toBeTrue();
    });
  });
});
