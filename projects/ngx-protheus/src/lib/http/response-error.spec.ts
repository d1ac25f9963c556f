import { HttpBackend, HttpContext, HttpErrorResponse } from '@angular/common/http';
import { throwError } from 'rxjs';
import { type ProtheusError } from '../errors/protheus-error';
import { interceptedApp, REST } from './intercepted-app.spec-support';
import { PROTHEUS_TENANT } from './request-options';

describe('protheusInterceptor', () => {
  const app = interceptedApp();

  describe('a response without data', () => {
    function failureOf(
      text: string,
      url = '/api/x',
      context?: HttpContext,
    ): HttpErrorResponse | undefined {
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
      app.setUp({ providers: [{ provide: HttpBackend, useValue: unparsable }] });
      let failure: HttpErrorResponse | undefined;
      app.http.get(url, { context }).subscribe({ error: error => (failure = error) });
      return failure;
    }

    it('throws NGP201 for HTML with status 200 and explains how to start a host', () => {
      const error = failureOf('<!DOCTYPE html><html></html>')?.error as ProtheusError;

      expect(error.code).toBe('NGP201');
      app.http.get('/api/y').subscribe({ error: () => {} });
      const printed = (console.warn as jasmine.Spy).calls.allArgs();
      expect(printed.map(([message]) => message)).toEqual([error.message]);
      expect(error.message).toContain(`${REST}/api/x`);
      expect(error.message).toContain('npx protheus-devkit host');
    });

    for (const [url, shown] of [
      ['/api/x?password=geheim&username=admin', `"${REST}/api/x?…"`],
      ['/api/x#geheim', `"${REST}/api/x#…"`],
      ['https://admin:geheim@files.example.com/y', '"https://…@files.example.com/y"'],
    ]) {
      it(`shows the URL of ${url} without user, query and fragment`, () => {
        const context = new HttpContext().set(PROTHEUS_TENANT, true);
        const { message } = failureOf('<!DOCTYPE html>', url, context)?.error as ProtheusError;

        expect(message).toContain(shown);
        expect(message).not.toContain('geheim');
      });
    }

    // The response of the broker without its cookie; whether it includes the element is not published.
    const script = 'window.location.href = window.location.href';
    for (const text of [script, `<script>${script}</script>`, 'window.location.reload()']) {
      it(`throws NGP202 for the script of the broker: ${text}`, () => {
        expect((failureOf(text)?.error as ProtheusError).code).toBe('NGP202');
      });
    }

    it('throws NGP203 for status 503 without a message, and does not retry', () => {
      app.setUp();
      const failures: HttpErrorResponse[] = [];
      const observer = { error: (error: HttpErrorResponse) => failures.push(error) };
      const unavailable = { status: 503, statusText: 'Service Unavailable' };

      app.http.get('/api/x').subscribe(observer);
      app.backend.expectOne(`${REST}/api/x`).flush('', unavailable);
      app.http.get('/api/x').subscribe(observer);
      app.backend
        .expectOne(`${REST}/api/x`)
        .flush({ code: 1, message: 'Sem licença' }, unavailable);

      expect((failures[0].error as ProtheusError).code).toBe('NGP203');
      expect(failures[0].status).toBe(503);
      expect(failures[0].url).toBe(`${REST}/api/x`);
      expect(failures[1].error).toEqual({ code: 1, message: 'Sem licença' });
    });

    it('shows no value of the query in NGP203', () => {
      app.setUp();
      let message = '';
      app.http
        .get('/api/x', { params: { senha: 'geheim' } })
        .subscribe({ error: ({ error }) => (message = (error as ProtheusError).message) });
      app.backend
        .expectOne(({ url }) => url === `${REST}/api/x`)
        .flush('', { status: 503, statusText: 'Service Unavailable' });

      expect(message).toContain('NGP203');
      expect(message).toContain(`"${REST}/api/x?…"`);
      expect(message).not.toContain('geheim');
    });

    it('throws the error of Angular unchanged for invalid JSON', () => {
      expect(failureOf('{"a":')?.error.text).toBe('{"a":');
    });
  });
});
