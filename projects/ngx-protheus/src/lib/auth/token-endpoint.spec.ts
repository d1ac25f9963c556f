import {
  HttpBackend,
  type HttpEvent,
  type HttpRequest,
  HttpResponse,
  provideHttpClient,
} from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { type Observable, of } from 'rxjs';
import { captureConsole } from './spec-support/capture-console';
import { REST, TOKEN_URL } from './spec-support/frame';
import { installHost, removeHost } from './spec-support/host';
import { Recorder } from './spec-support/recorder';
import { tokenResponse } from './spec-support/token-response';
import { TOKEN_REQUEST_IN_URL, TokenEndpoint } from './token-endpoint';

describe('TokenEndpoint', () => {
  captureConsole();

  beforeEach(() => {
    removeHost();
    installHost();
  });

  afterEach(() => removeHost());

  /** Requests a token from a server whose response comes from `url`. */
  function requestFrom(url: string | undefined, inUrl = false): Recorder<unknown> {
    const body = tokenResponse(Date.now());
    const handle = (request: HttpRequest<unknown>): Observable<HttpEvent<unknown>> => {
      expect(request.url).toMatch(/^http:\/\/erp\.test:8080\/rest\/api\/oauth2\/v1\/token/);
      return of(new HttpResponse({ url, body, status: 200 }));
    };
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        { provide: HttpBackend, useValue: { handle } },
        { provide: TOKEN_REQUEST_IN_URL, useValue: inUrl },
      ],
    });
    const endpoint = TestBed.runInInjectionContext(() => new TokenEndpoint());
    return new Recorder(endpoint.request({ grant_type: 'refresh_token' }));
  }

  for (const url of [
    'https://erp.test:8080/rest/api/oauth2/v1/token',
    'http://erp.test:80801/rest/api/oauth2/v1/token',
    'http://erp.test:8080.evil.test/token',
    'http://login.test/',
    'http://erp.test/rest/api/oauth2/v1/token',
  ]) {
    for (const inUrl of [false, true]) {
      it(`does not take the response of ${url}${inUrl ? ', requested in the URL' : ''}`, () => {
        const { values, error } = requestFrom(url, inUrl);

        expect(values).toEqual([]);
        expect(error).toEqual(jasmine.objectContaining({ code: 'NGP511' }));
        expect(JSON.stringify(sessionStorage)).not.toContain('issuedToken');
      });
    }
  }

  for (const url of [TOKEN_URL, `${REST}/v2/token`, undefined]) {
    it(`takes the response of ${url ?? 'a backend that names no URL'}`, () => {
      expect(requestFrom(url).values.length).toBe(1);
    });
  }
});
