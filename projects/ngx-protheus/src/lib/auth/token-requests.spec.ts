// The token rules through HttpClient and the interceptor, as in an application.
import {
  HttpClient,
  HttpErrorResponse,
  type HttpEvent,
  HttpEventType,
  HttpHeaders,
  provideHttpClient,
  withInterceptors,
} from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { protheusInterceptor } from '../http/protheus-interceptor';
import { provideProtheus } from '../provide-protheus';
import { CLOCK } from '../timing/clock';
import { type ProtheusAuthEvent } from './auth-state';
import { ProtheusAuth } from './protheus-auth';
import { captureConsole, expectNoSecret } from './spec-support/capture-console';
import { REST, TOKEN_URL } from './spec-support/frame';
import { installHost, removeHost } from './spec-support/host';
import { ManualClock } from './spec-support/manual-clock';
import { Recorder } from './spec-support/recorder';
import { tokenResponse } from './spec-support/token-response';

describe('a request and its token', () => {
  captureConsole();
  let clock: ManualClock;
  let http: HttpClient;
  let backend: HttpTestingController;
  let events: ProtheusAuthEvent[];

  beforeEach(() => {
    removeHost();
    installHost();
    clock = new ManualClock();
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([protheusInterceptor])),
        provideHttpClientTesting(),
        provideProtheus(),
        { provide: CLOCK, useValue: clock },
      ],
    });
    http = TestBed.inject(HttpClient);
    backend = TestBed.inject(HttpTestingController);
    events = [];
    TestBed.inject(ProtheusAuth).events.subscribe(event => events.push(event));
  });

  afterEach(() => {
    backend.verify();
    removeHost();
  });

  /** Stores a token that ends in so many seconds. */
  function store(seconds: number): string {
    const token = tokenResponse(clock.now() - (3_600 - seconds) * 1_000);
    sessionStorage.setItem('ERPTOKEN', JSON.stringify(token));
    return token.access_token;
  }

  /** The server responds with a new token. */
  function refresh(): string {
    const token = tokenResponse(clock.now());
    backend.expectOne(TOKEN_URL).flush(token);
    return token.access_token;
  }

  /** Neither the server nor the host provides a token. */
  function failRefresh(): void {
    backend.expectOne(TOKEN_URL).flush({}, { status: 500, statusText: 'x' });
    clock.advance(3_000);
  }

  const sent = (url = '/api/v1/x'): TestRequest[] => backend.match(REST + url);
  const bearer = ({ request }: TestRequest): string | null => request.headers.get('Authorization');
  const refuse = (request: TestRequest): void =>
    request.flush({ message: 'x' }, { status: 401, statusText: 'Unauthorized' });

  it('waits with 999 others for one refresh; none is sent with the old token, none is lost', () => {
    store(-10);
    const outcomes = Array.from(
      { length: 1_000 },
      (_, number) => new Recorder(http.get(`/api/v1/${number}`)),
    );
    expect(backend.match(({ url }) => url !== TOKEN_URL)).toEqual([]);
    const fresh = refresh();
    const requests = backend.match(() => true);

    expect(requests.length).toBe(1_000);
    expect(new Set(requests.map(bearer))).toEqual(new Set([`Bearer ${fresh}`]));
    for (const request of requests) request.flush({});
    expect(outcomes.every(({ values }) => values.length === 1)).toBeTrue();
  });

  it('fails with a coded 401 of its own URL when its token has expired and there is no new one', () => {
    store(-10);
    const outcomes = ['/api/v1/a', '/api/v1/b'].map(url => new Recorder(http.get(url)));
    failRefresh();

    for (const [index, name] of ['a', 'b'].entries()) {
      const error = outcomes[index].error as HttpErrorResponse;
      expect(error).toBeInstanceOf(HttpErrorResponse);
      expect(error.status).toBe(401);
      expect(error.url).toContain(`/api/v1/${name}`);
      expect(error.error).toEqual(jasmine.objectContaining({ code: 'NGP502' }));
      expectNoSecret(error);
    }
    expect(events.map(({ type }) => type)).toEqual(['refresh-failed']);
  });

  it('is sent with a token that is still valid when the refresh before expiry fails', () => {
    const old = store(60);
    const outcome = new Recorder(http.get('/api/v1/x'));
    failRefresh();
    const [request] = sent();

    expect(bearer(request)).toBe(`Bearer ${old}`);
    request.flush({});
    expect(outcome.done).toBeTrue();
  });

  it('is not sent when it is cancelled while it waits; the others are', () => {
    store(-10);
    const cancelled = new Recorder(http.get('/api/v1/left'));
    new Recorder(http.get('/api/v1/x'));
    cancelled.cancel();
    refresh();

    expect(sent('/api/v1/left')).toEqual([]);
    expect(sent().length).toBe(1);
  });

  it('is not retried when it is cancelled during the refresh', () => {
    store(3_000);
    const cancelled = new Recorder(http.post('/api/v1/x', {}));
    refuse(sent()[0]);
    cancelled.cancel();
    refresh();

    expect(sent()).toEqual([]);
  });

  for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
    it(`is retried once with its body and its headers (${method})`, () => {
      const old = store(3_000);
      const body = method === 'GET' ? null : { code: '000001' };
      const headers = new HttpHeaders({ 'X-Own': 'kept' });
      const outcome = new Recorder(http.request(method, '/api/v1/x', { body, headers }));
      const [first] = sent();
      refuse(first);
      const fresh = refresh();
      const [retry] = sent();

      expect([bearer(first), bearer(retry)]).toEqual([`Bearer ${old}`, `Bearer ${fresh}`]);
      expect(retry.request.method).toBe(method);
      expect(retry.request.body).toEqual(body);
      expect(retry.request.headers.get('X-Own')).toBe('kept');
      retry.flush({ done: true });
      expect(outcome.values).toEqual([{ done: true }]);
    });
  }

  it('reports the progress of its retry from the start', () => {
    store(3_000);
    const progress = (loaded: number): HttpEvent<unknown> => ({
      type: HttpEventType.UploadProgress,
      loaded,
      total: 10,
    });
    const outcome = new Recorder(
      http.post('/api/v1/x', 'file', { observe: 'events', reportProgress: true }),
    );
    const [first] = sent();
    first.event(progress(10));
    refuse(first);
    refresh();
    const [retry] = sent();
    retry.event(progress(5));
    retry.flush({});

    expect(
      outcome.values.map(event => (event as { loaded?: number }).loaded ?? event.type),
    ).toEqual([HttpEventType.Sent, 10, HttpEventType.Sent, 5, HttpEventType.Response]);
  });

  it('that was sent before a refresh and failed after it is retried without another refresh', () => {
    store(3_000);
    const outcomes = [new Recorder(http.get('/api/v1/x')), new Recorder(http.get('/api/v1/x'))];
    const [first, second] = sent();
    refuse(first);
    const fresh = refresh();
    sent()[0].flush({});
    refuse(second);
    const [retry] = sent();

    expect(bearer(retry)).toBe(`Bearer ${fresh}`);
    retry.flush({});
    expect(outcomes.every(({ values }) => values.length === 1)).toBeTrue();
  });

  it('that is refused twice fails with the unchanged 401, and the next one causes no refresh', () => {
    store(3_000);
    const outcome = new Recorder(http.get('/api/v1/x'));
    refuse(sent()[0]);
    refresh();
    refuse(sent()[0]);
    expect(outcome.error).toEqual(
      jasmine.objectContaining({ status: 401, error: { message: 'x' } }),
    );

    const next = new Recorder(http.get('/api/v1/x'));
    refuse(sent()[0]);

    expect((next.error as HttpErrorResponse).status).toBe(401);
    expect(events.map(({ type, error }) => error?.code ?? type)).toEqual(['refreshed', 'NGP504']);
  });

  it('that is refused fails with the unchanged 401 when the refresh fails', () => {
    store(3_000);
    const outcome = new Recorder(http.get('/api/v1/x'));
    refuse(sent()[0]);
    failRefresh();

    expect(outcome.error).toEqual(
      jasmine.objectContaining({ status: 401, error: { message: 'x' } }),
    );
  });

  for (const status of [400, 403, 409, 500, 502, 503, 504]) {
    it(`is not retried after a ${status}`, () => {
      store(3_000);
      const outcome = new Recorder(http.get('/api/v1/x'));
      sent()[0].flush({ message: 'x' }, { status, statusText: 'x' });

      expect((outcome.error as HttpErrorResponse).status).toBe(status);
      expect(sent()).toEqual([]);
    });
  }

  it('is not retried after a network error', () => {
    store(3_000);
    const outcome = new Recorder(http.get('/api/v1/x'));
    sent()[0].error(new ProgressEvent('error'));

    expect((outcome.error as HttpErrorResponse).status).toBe(0);
    expect(sent()).toEqual([]);
  });

  it('is sent at once, without a microtask, when the token is valid', () => {
    const access = store(3_000);
    http.get('/api/v1/x').subscribe();

    expect(sent().map(bearer)).toEqual([`Bearer ${access}`]);
  });
});
