// The token rules as an application meets them: through HttpClient and the interceptor.
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
import { ProtheusAuth, type ProtheusAuthEvent } from './auth-events';
import { CLOCK } from '../timing/clock';
import { REST, TOKEN_URL } from './spec-support/frame';
import { leaveHost, openHost } from './spec-support/host';
import { answer } from './spec-support/made-up-token';
import { ManualClock } from './spec-support/manual-clock';
import { Outcome } from './spec-support/outcome';
import { expectNoSecret, quietConsole } from './spec-support/quiet-console';

describe('a request and its token', () => {
  quietConsole();
  let clock: ManualClock;
  let http: HttpClient;
  let backend: HttpTestingController;
  let events: ProtheusAuthEvent[];

  beforeEach(() => {
    leaveHost();
    openHost();
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
    leaveHost();
  });

  /** A token in the storage that ends in so many seconds. */
  function store(seconds: number): string {
    const token = answer(clock.now() - (3_600 - seconds) * 1_000);
    sessionStorage.setItem('ERPTOKEN', JSON.stringify(token));
    return token.access_token;
  }

  /** The server gives a new token. */
  function refresh(): string {
    const token = answer(clock.now());
    backend.expectOne(TOKEN_URL).flush(token);
    return token.access_token;
  }

  /** The server gives none, and the host neither. */
  function breakDown(): void {
    backend.expectOne(TOKEN_URL).flush({}, { status: 500, statusText: 'x' });
    clock.pass(3_000);
  }

  const sent = (url = '/api/v1/x'): TestRequest[] => backend.match(REST + url);
  const bearer = ({ request }: TestRequest): string | null => request.headers.get('Authorization');
  const refuse = (request: TestRequest): void =>
    request.flush({ message: 'x' }, { status: 401, statusText: 'Unauthorized' });

  it('waits with 999 others for one refresh; none leaves with the old token, none is lost', () => {
    store(-10);
    const outcomes = Array.from(
      { length: 1_000 },
      (_, number) => new Outcome(http.get(`/api/v1/${number}`)),
    );
    expect(backend.match(({ url }) => url !== TOKEN_URL)).toEqual([]);
    const fresh = refresh();
    const requests = backend.match(() => true);

    expect(requests.length).toBe(1_000);
    expect(new Set(requests.map(bearer))).toEqual(new Set([`Bearer ${fresh}`]));
    for (const request of requests) request.flush({});
    expect(outcomes.every(({ values }) => values.length === 1)).toBeTrue();
  });

  it('ends in a coded 401 of its own address when its token has expired and none can be had', () => {
    store(-10);
    const outcomes = ['/api/v1/a', '/api/v1/b'].map(url => new Outcome(http.get(url)));
    breakDown();

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

  it('goes out with a token that is still valid when the refresh ahead of time fails', () => {
    const old = store(60);
    const outcome = new Outcome(http.get('/api/v1/x'));
    breakDown();
    const [request] = sent();

    expect(bearer(request)).toBe(`Bearer ${old}`);
    request.flush({});
    expect(outcome.done).toBeTrue();
  });

  it('is not sent any more when it is cancelled while it waits; the others are', () => {
    store(-10);
    const left = new Outcome(http.get('/api/v1/left'));
    new Outcome(http.get('/api/v1/x'));
    left.cancel();
    refresh();

    expect(sent('/api/v1/left')).toEqual([]);
    expect(sent().length).toBe(1);
  });

  it('is not replayed when it is cancelled during the refresh', () => {
    store(3_000);
    const left = new Outcome(http.post('/api/v1/x', {}));
    refuse(sent()[0]);
    left.cancel();
    refresh();

    expect(sent()).toEqual([]);
  });

  for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
    it(`is replayed once with its body and its headers, also a ${method}`, () => {
      const old = store(3_000);
      const body = method === 'GET' ? null : { code: '000001' };
      const headers = new HttpHeaders({ 'X-Own': 'kept' });
      const outcome = new Outcome(http.request(method, '/api/v1/x', { body, headers }));
      const [first] = sent();
      refuse(first);
      const fresh = refresh();
      const [again] = sent();

      expect([bearer(first), bearer(again)]).toEqual([`Bearer ${old}`, `Bearer ${fresh}`]);
      expect(again.request.method).toBe(method);
      expect(again.request.body).toEqual(body);
      expect(again.request.headers.get('X-Own')).toBe('kept');
      again.flush({ done: true });
      expect(outcome.values).toEqual([{ done: true }]);
    });
  }

  it('shows the progress of its replay from the start', () => {
    store(3_000);
    const progress = (loaded: number): HttpEvent<unknown> => ({
      type: HttpEventType.UploadProgress,
      loaded,
      total: 10,
    });
    const outcome = new Outcome(
      http.post('/api/v1/x', 'file', { observe: 'events', reportProgress: true }),
    );
    const [first] = sent();
    first.event(progress(10));
    refuse(first);
    refresh();
    const [again] = sent();
    again.event(progress(5));
    again.flush({});

    expect(
      outcome.values.map(event => (event as { loaded?: number }).loaded ?? event.type),
    ).toEqual([HttpEventType.Sent, 10, HttpEventType.Sent, 5, HttpEventType.Response]);
  });

  it('that began before a refresh and failed after it is replayed without another one', () => {
    store(3_000);
    const outcomes = [new Outcome(http.get('/api/v1/x')), new Outcome(http.get('/api/v1/x'))];
    const [first, second] = sent();
    refuse(first);
    const fresh = refresh();
    sent()[0].flush({});
    refuse(second);
    const [again] = sent();

    expect(bearer(again)).toBe(`Bearer ${fresh}`);
    again.flush({});
    expect(outcomes.every(({ values }) => values.length === 1)).toBeTrue();
  });

  it('that is refused twice reaches the caller unchanged, and the next one is not refreshed', () => {
    store(3_000);
    const outcome = new Outcome(http.get('/api/v1/x'));
    refuse(sent()[0]);
    refresh();
    refuse(sent()[0]);
    expect(outcome.error).toEqual(
      jasmine.objectContaining({ status: 401, error: { message: 'x' } }),
    );

    const next = new Outcome(http.get('/api/v1/x'));
    refuse(sent()[0]);

    expect((next.error as HttpErrorResponse).status).toBe(401);
    expect(events.map(({ type, error }) => error?.code ?? type)).toEqual(['refreshed', 'NGP504']);
  });

  it('that is refused reaches the caller unchanged when the refresh fails', () => {
    store(3_000);
    const outcome = new Outcome(http.get('/api/v1/x'));
    refuse(sent()[0]);
    breakDown();

    expect(outcome.error).toEqual(
      jasmine.objectContaining({ status: 401, error: { message: 'x' } }),
    );
  });

  for (const status of [400, 403, 409, 500, 502, 503, 504]) {
    it(`is not repeated after a ${status}`, () => {
      store(3_000);
      const outcome = new Outcome(http.get('/api/v1/x'));
      sent()[0].flush({ message: 'x' }, { status, statusText: 'x' });

      expect((outcome.error as HttpErrorResponse).status).toBe(status);
      expect(sent()).toEqual([]);
    });
  }

  it('is not repeated after a network error', () => {
    store(3_000);
    const outcome = new Outcome(http.get('/api/v1/x'));
    sent()[0].error(new ProgressEvent('error'));

    expect((outcome.error as HttpErrorResponse).status).toBe(0);
    expect(sent()).toEqual([]);
  });

  it('leaves at once, without a microtask, when the token is valid', () => {
    const access = store(3_000);
    http.get('/api/v1/x').subscribe();

    expect(sent().map(bearer)).toEqual([`Bearer ${access}`]);
  });
});
