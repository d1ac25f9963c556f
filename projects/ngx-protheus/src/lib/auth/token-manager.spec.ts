import { NgZone, type Provider } from '@angular/core';
import fc from 'fast-check';

import { type ProAuthToken } from '../session/models/pro-auth-token';
import { Frame } from './spec-support/frame';
import { leaveHost, openHost } from './spec-support/host';
import { answer, jwt, secret } from './spec-support/made-up-token';
import { ManualClock } from './spec-support/manual-clock';
import { Outcome } from './spec-support/outcome';
import { expectNoSecret, quietConsole } from './spec-support/quiet-console';
import { TOKEN_REQUEST_IN_URL } from './token-endpoint';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

describe('TokenManager', () => {
  const messages = quietConsole();
  let clock: ManualClock;
  let frame: Frame;
  let sentToAdvpl: jasmine.Spy;

  beforeEach(() => {
    sessionStorage.clear();
    clock = new ManualClock();
  });

  afterEach(() => {
    frame.close();
    for (const { error } of frame.events) expectNoSecret(error);
    expect(clock.pending).withContext('timers left').toBe(0);
    leaveHost();
  });

  function store(value: unknown, key = 'ERPTOKEN'): void {
    sessionStorage.setItem(key, typeof value === 'string' ? value : JSON.stringify(value));
  }

  function stored(key = 'ERPTOKEN'): ProAuthToken {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as ProAuthToken;
  }

  /** An application inside a host, whose channel is connected. */
  function open(providers: Provider[] = []): void {
    sentToAdvpl = openHost().jsToAdvpl;
    frame = new Frame(clock, providers);
  }

  function setConnected(gotConnection: boolean): void {
    Object.assign((globalThis as { twebchannel?: object }).twebchannel ?? {}, { gotConnection });
  }

  /** The server’s answer to a refresh, by the server’s clock. */
  function succeed(life = 3_600, serverTime = clock.now()): Required<ProAuthToken>['access_token'] {
    const token = answer(serverTime, life);
    frame.refresh().flush(token);
    return token.access_token;
  }

  function breakDown(status = 500): void {
    frame.refresh().flush({ message: 'x' }, { status, statusText: 'x' });
  }

  /** What a waiting request sees once the host was given its three seconds. */
  function waiting(): Outcome<string | undefined> {
    return new Outcome(frame.tokens.ready());
  }

  describe('a token in the storage', () => {
    it('goes out at once while more than a tenth of its life is left', () => {
      const token = answer(clock.now());
      store(token);
      open();

      expect(frame.tokens.current()).toBe(token.access_token);
      clock.pass(54 * MINUTE - 1);
      expect(frame.tokens.current()).toBe(token.access_token);
      expect(waiting().values).toEqual([token.access_token]);
      expect(frame.refreshes().length).toBe(0);
    });

    it('is the legacy one when ERPTOKEN is absent or malformed', () => {
      const token = answer(clock.now());
      store(token, 'TOKEN');
      open();
      expect(frame.tokens.current()).toBe(token.access_token);

      store('{broken');
      expect(frame.tokens.current()).toBe(token.access_token);

      const next = answer(clock.now());
      store(next, 'TOKEN');
      expect(frame.tokens.current()).toBe(next.access_token);
    });

    it('is seen in the moment somebody else writes it', () => {
      store(answer(clock.now()));
      open();
      frame.tokens.current();
      const next = answer(clock.now());

      store(next);

      expect(frame.tokens.current()).toBe(next.access_token);
    });

    it('is used as it is when it is no JWT', () => {
      const opaque = secret('opaque');
      store({ access_token: opaque, refresh_token: secret('refresh'), expires_in: 1 });
      open();
      clock.pass(24 * HOUR);

      expect(frame.tokens.current()).toBe(opaque);
    });

    it('may be a bare JWT', () => {
      const bare = jwt({ sub: 'josé', exp: clock.now() / SECOND + 3_600 });
      store(bare);
      open();
      expect(frame.tokens.current()).toBe(bare);

      store(JSON.stringify(bare));
      expect(frame.tokens.current()).toBe(bare);
    });

    it('counts as absent and is named when it is nothing of the kind', () => {
      open();
      for (const text of [
        '{}',
        '[]',
        'null',
        '{"access_token":7}',
        '{"access_token":"a\\nb"}',
        '',
      ]) {
        store(text);
        expect(frame.tokens.current()).withContext(text).toBeUndefined();
      }
      expect(messages.count('NGP501')).toBe(1);
    });

    it('never throws, whatever the storage holds', () => {
      open();
      fc.assert(
        fc.property(
          fc.oneof(
            fc.string(),
            fc.json(),
            fc.record({ access_token: fc.anything(), expires_in: fc.anything() }).map(value => {
              try {
                return JSON.stringify(value) ?? '';
              } catch {
                return '';
              }
            }),
            fc.dictionary(fc.constantFrom('iat', 'exp'), fc.jsonValue()).map(jwt),
          ),
          text => {
            store(text);
            const access = frame.tokens.current();
            return access === undefined || /^[!-~]+$/.test(access);
          },
        ),
        { numRuns: 500 },
      );
      expect(frame.refreshes().length).toBe(0);
    });
  });

  describe('refresh before expiry', () => {
    it('begins when a tenth of the life is left, and who needs the token waits for it', () => {
      const old = answer(clock.now());
      store(old);
      open();
      clock.pass(54 * MINUTE);

      expect(frame.tokens.current()).toBeUndefined();
      const request = waiting();
      expect(request.done).toBeFalse();
      const fresh = succeed();

      expect(request.values).toEqual([fresh]);
      expect(frame.tokens.current()).toBe(fresh);
      expect(frame.events.map(({ type }) => type)).toEqual(['refreshed']);
    });

    it('sends the refresh token in the body, not in the URL and not in a header', () => {
      const old = answer(clock.now(), 0);
      store({ ...old, refresh_token: 'a&b=c d+ç' });
      open();
      waiting();
      const { request } = frame.refresh();

      expect(request.method).toBe('POST');
      expect(request.urlWithParams).not.toContain('?');
      expect(request.body).toBe('grant_type=refresh_token&refresh_token=a%26b%3Dc%20d%2B%C3%A7');
      expect(request.headers.keys()).toEqual(['Content-Type']);
      expect(request.headers.get('Content-Type')).toBe('application/x-www-form-urlencoded');
    });

    it('keeps what the answer does not say, and writes the legacy key only where it was', () => {
      store({ ...answer(clock.now(), -10), hasMFA: true });
      const before = stored();
      open();
      waiting();
      const { access_token } = answer(clock.now());
      frame.refresh().flush({ access_token });

      expect(stored()).toEqual({ ...before, access_token });
      expect(sessionStorage.getItem('TOKEN')).toBeNull();

      store(answer(clock.now(), -10));
      store(answer(clock.now(), -10), 'TOKEN');
      waiting();
      succeed();

      expect(stored('TOKEN')).toEqual(stored());
    });

    it('is one for 1,000 parallel requests: none goes out with the old token, none is lost', () => {
      store(answer(clock.now(), -10));
      open();
      const requests = Array.from({ length: 1_000 }, waiting);
      expect(requests.some(({ done }) => done)).toBeFalse();

      const fresh = succeed();

      expect(requests.every(({ values }) => values.length === 1 && values[0] === fresh)).toBeTrue();
      expect(frame.refreshes().length).toBe(0);
    });

    it('is also done for tokens that live a few seconds', () => {
      store(answer(clock.now(), -1));
      open();
      waiting();
      let access = succeed(5);

      for (let second = 0; second < 60; second++) {
        clock.pass(SECOND);
        const request = waiting();
        for (const refresh of frame.refreshes()) {
          const next = answer(clock.now(), 5);
          refresh.flush(next);
          access = next.access_token;
        }
        expect(request.values).toEqual([access]);
        const { exp } = JSON.parse(atob(access.split('.')[1])) as { exp: number };
        expect(exp * SECOND).toBeGreaterThan(clock.now());
      }
      expect(frame.events.length).toBeGreaterThan(10);
      expect(frame.events.length).toBeLessThan(22);
    });

    it('knows the end of a token that is no JWT when it fetched it itself', () => {
      store(answer(clock.now(), -10));
      open();
      waiting();
      const opaque = secret('opaque');
      frame.refresh().flush({ access_token: opaque, expires_in: 100 });

      clock.pass(89 * SECOND);
      expect(frame.tokens.current()).toBe(opaque);
      clock.pass(SECOND);
      expect(frame.tokens.current()).toBeUndefined();
    });

    it('does not happen again and again for a token that is old when it is born', () => {
      store(answer(clock.now(), -10));
      open();
      waiting();
      const strange = succeed(0);

      expect(frame.tokens.current()).toBe(strange);
      clock.pass(HOUR);
      expect(frame.tokens.current()).toBe(strange);
    });

    it('is not tried for a token that nobody can refresh: the server decides', () => {
      const { access_token } = answer(clock.now(), -10);
      store({ access_token });
      frame = new Frame(clock);

      expect(frame.tokens.current()).toBe(access_token);
    });

    it('ends after 10 seconds when the token end point is silent', () => {
      store(answer(clock.now(), -10));
      open();
      const request = waiting();
      const silent = frame.refresh();

      clock.pass(9_999);
      expect(silent.cancelled).toBeFalse();
      clock.pass(1 + 3_000);

      expect(silent.cancelled).toBeTrue();
      expect(request.error).toEqual(jasmine.objectContaining({ code: 'NGP502' }));
    });
  });

  describe('a client clock that is wrong by hours', () => {
    for (const hours of [-7, 7]) {
      it(`causes one refresh and no storm (${hours} h)`, () => {
        const server = (): number => clock.now() - hours * HOUR;
        store(answer(server()));
        open();
        let refreshes = 0;
        let issuedAt = server();

        for (let minute = 0; minute < 300; minute++) {
          const request = waiting();
          for (const refresh of frame.refreshes()) {
            refreshes++;
            issuedAt = server();
            refresh.flush(answer(issuedAt));
          }
          expect(request.values.length).toBe(1);
          // Late, the server says so.
          if (server() - issuedAt >= HOUR) {
            new Outcome(frame.tokens.recover(request.values[0]));
            refreshes++;
            issuedAt = server();
            succeed(3_600, issuedAt);
          }
          clock.pass(MINUTE);
        }
        // One at the start or the end of the first token, then one every 54 minutes.
        expect(refreshes).toBeGreaterThan(4);
        expect(refreshes).toBeLessThan(8);
      });
    }

    it('costs a token of the host one attempt; after it failed the server decides', () => {
      const token = answer(clock.now() - 5 * HOUR);
      store(token);
      open();
      const first = waiting();
      breakDown();
      clock.pass(3_000);

      expect(first.error).toEqual(jasmine.objectContaining({ code: 'NGP502' }));
      for (let times = 0; times < 50; times++) {
        expect(frame.tokens.current()).toBe(token.access_token);
        clock.pass(MINUTE);
      }
      expect(frame.refreshes().length).toBe(0);
    });

    it('is corrected in the middle without a storm', () => {
      store(answer(clock.now(), -10));
      open();
      waiting();
      succeed();
      const server = clock.now();
      clock.set(clock.now() + 9 * HOUR);
      const request = waiting();
      const fresh = succeed(3_600, server);

      expect(request.values).toEqual([fresh]);
      expect(frame.tokens.current()).toBe(fresh);
    });
  });

  describe('a refresh ahead of time that fails', () => {
    /** A token of ours with `left` of its hour. */
    function ours(left: number): string {
      store(answer(clock.now(), -10));
      open();
      waiting();
      const access = succeed();
      clock.pass(HOUR - left);
      frame.events.length = 0;
      return access;
    }

    it('lets a token go out that is still valid, and is not repeated until it ends', () => {
      const access = ours(5 * MINUTE);
      const requests = [waiting(), waiting()];
      breakDown();
      clock.pass(3_000);

      expect(requests.map(({ values }) => values)).toEqual([[access], [access]]);
      expect(frame.tokens.current()).toBe(access);
      expect(frame.events.map(({ type }) => type)).toEqual(['refresh-failed']);
      expect(messages.count('NGP502')).toBe(1);
      clock.pass(5 * MINUTE);
      expect(frame.tokens.current()).toBeUndefined();
    });

    it('ends in a coded error for each request whose token has expired, with one event', () => {
      ours(0);
      const requests = Array.from({ length: 20 }, waiting);
      breakDown();
      clock.pass(3_000);

      for (const { error, values } of requests) {
        expect(values).toEqual([]);
        expect(error).toEqual(jasmine.objectContaining({ code: 'NGP502' }));
        expectNoSecret(error);
      }
      expect(frame.events).toEqual([
        { type: 'refresh-failed', error: jasmine.objectContaining({ code: 'NGP502' }) },
      ]);
      expect(frame.refreshes().length).toBe(0);
    });

    it('may be tried again by the next action, and recovers', () => {
      ours(0);
      waiting();
      breakDown();
      clock.pass(3_000);
      const next = waiting();
      const fresh = succeed();

      expect(next.values).toEqual([fresh]);
      expect(frame.events.map(({ type }) => type)).toEqual(['refresh-failed', 'refreshed']);
    });

    it('asks the host once, and takes the token that it writes', () => {
      ours(0);
      const request = waiting();
      breakDown();
      expect(sentToAdvpl.calls.allArgs()).toEqual([['internalToken', '']]);
      clock.pass(1_000);
      const token = answer(clock.now());
      store(token);
      clock.pass(50);

      expect(request.values).toEqual([token.access_token]);
      expect(frame.events.map(({ type }) => type)).toEqual(['refreshed']);
    });

    it('does not ask the host again for the same token', () => {
      ours(0);
      waiting();
      breakDown();
      clock.pass(3_000);
      waiting();
      breakDown();

      expect(sentToAdvpl).toHaveBeenCalledTimes(1);
      expect(frame.events.length).toBe(2);
    });

    it('counts an answer without a token as a failure', () => {
      ours(0);
      for (const body of ['<html></html>', null, {}, { access_token: 'two\nlines' }]) {
        const request = waiting();
        frame.refresh().flush(body);
        clock.pass(3_000);

        expect(request.error).toEqual(
          jasmine.objectContaining({
            code: 'NGP502',
            cause: jasmine.objectContaining({ code: 'NGP507' }),
          }),
        );
      }
    });

    it('carries nothing of what was sent, also when it was sent in the URL', () => {
      store(answer(clock.now(), -10));
      open([{ provide: TOKEN_REQUEST_IN_URL, useValue: true }]);
      const request = waiting();
      const refresh = frame.refresh();
      expect(refresh.request.url).toContain('?grant_type=refresh_token&refresh_token=');
      refresh.flush({}, { status: 500, statusText: 'x' });
      clock.pass(3_000);

      expect(request.error).toBeDefined();
      expectNoSecret(request.error);
    });
  });

  describe('after a 401', () => {
    function recovering(refused: string | undefined): Outcome<string> {
      return new Outcome(frame.tokens.recover(refused));
    }

    it('fetches a new token although the clock calls the old one valid', () => {
      const { access_token, ...rest } = answer(clock.now());
      store({ access_token, ...rest });
      open();
      const request = recovering(access_token);

      expect(request.values).toEqual([succeed()]);
    });

    it('fetches one for 1,000 requests that were refused', () => {
      const { access_token, ...rest } = answer(clock.now());
      store({ access_token, ...rest });
      open();
      const early = Array.from({ length: 500 }, () => recovering(access_token));
      const fresh = succeed();
      const late = Array.from({ length: 500 }, () => recovering(access_token));

      expect([...early, ...late].every(({ values }) => values[0] === fresh)).toBeTrue();
      expect(frame.refreshes().length).toBe(0);
    });

    it('takes the token that is there when the request began before a refresh', () => {
      const old = answer(clock.now(), -10);
      store(old);
      open();
      waiting();
      const fresh = succeed();

      expect(recovering(old.access_token).values).toEqual([fresh]);
      expect(frame.refreshes().length).toBe(0);
    });

    it('takes the token that the host wrote after a request without one', () => {
      open();
      const { access_token } = answer(clock.now());
      store({ access_token });

      expect(recovering(undefined).values).toEqual([access_token]);
    });

    it('gives up when the user signed out meanwhile', () => {
      const { access_token } = answer(clock.now());
      frame = new Frame(clock);

      expect(recovering(access_token)).toEqual(
        jasmine.objectContaining({ values: [], done: true }),
      );
    });

    it('gives up when the server has no other token', () => {
      const token = answer(clock.now());
      store(token);
      open();
      const request = recovering(token.access_token);
      frame.refresh().flush(token);

      expect(request).toEqual(jasmine.objectContaining({ values: [], done: true }));
    });

    it('does not refresh a token that is refused although fresh for 60 seconds, and says so', () => {
      const old = answer(clock.now());
      store(old);
      open();
      recovering(old.access_token);
      const fresh = succeed();
      frame.events.length = 0;

      for (let second = 0; second < 60; second++) {
        expect(recovering(fresh)).toEqual(jasmine.objectContaining({ values: [], done: true }));
        clock.pass(SECOND);
      }
      expect(frame.events[0]).toEqual({
        type: 'refused',
        error: jasmine.objectContaining({
          code: 'NGP504',
          message: jasmine.stringContaining('refused although fresh'),
        }) as never,
      });
      expect(messages.count('NGP504')).toBe(1);
      const request = recovering(fresh);
      expect(request.values).toEqual([succeed()]);
    });

    it('does not take a token for fresh because somebody put the clock back', () => {
      store(answer(clock.now(), -10));
      open();
      waiting();
      const token = succeed();
      clock.set(clock.now() - 5 * HOUR);
      const request = recovering(token);

      expect(request.values).toEqual([succeed()]);
    });

    it('refreshes a fresh token of a few seconds that has ended', () => {
      store(answer(clock.now(), -10));
      open();
      waiting();
      const short = succeed(5);
      clock.pass(5 * SECOND);
      const request = recovering(short);

      expect(request.values).toEqual([succeed(5)]);
    });

    it('lets the 401 stand when the refresh fails', () => {
      const token = answer(clock.now());
      store(token);
      open();
      const request = recovering(token.access_token);
      breakDown(401);
      clock.pass(3_000);

      expect(request).toEqual(
        jasmine.objectContaining({ values: [], error: undefined, done: true }),
      );
      expect(frame.events.map(({ type }) => type)).toEqual(['refresh-failed']);
    });

    it('lets a failed refresh answer for a second for what was under way', () => {
      const { access_token, ...rest } = answer(clock.now());
      store({ access_token, ...rest });
      open();
      recovering(access_token);
      breakDown();
      clock.pass(3_000);
      expect(recovering(access_token).done).toBeTrue();
      clock.pass(SECOND);
      const next = recovering(access_token);

      expect(next.values).toEqual([succeed()]);
    });

    it('says that a token cannot be renewed without a refresh_token', () => {
      const { access_token } = answer(clock.now());
      store({ access_token });
      frame = new Frame(clock);

      expect(recovering(access_token)).toEqual(
        jasmine.objectContaining({ values: [], done: true }),
      );
      expect(messages.count('NGP506')).toBe(1);
      expect(frame.events.length).toBe(1);
    });

    it('lets nobody overtake with the old token while the host is asked for another', () => {
      const old = answer(clock.now(), -10);
      store({ access_token: old.access_token });
      open();
      const requests = [waiting(), waiting()];
      expect(frame.tokens.current()).toBeUndefined();
      const { access_token } = answer(clock.now());
      store({ access_token });
      clock.pass(50);

      expect(requests.map(({ values }) => values)).toEqual([[access_token], [access_token]]);
    });

    it('asks the host for a token that has no refresh_token', () => {
      const old = answer(clock.now());
      store({ access_token: old.access_token });
      open();
      const request = recovering(old.access_token);
      expect(sentToAdvpl.calls.allArgs()).toEqual([['internalToken', '']]);
      const { access_token } = answer(clock.now());
      store({ access_token });
      clock.pass(50);

      expect(request.values).toEqual([access_token]);
    });
  });

  describe('without a token', () => {
    it('goes on at once outside a host', () => {
      frame = new Frame(clock);

      expect(frame.tokens.current()).toBeUndefined();
      expect(waiting()).toEqual(jasmine.objectContaining({ values: [undefined], done: true }));
    });

    it('asks the host once and waits until the storage shows it', () => {
      open();
      const requests = [waiting(), waiting()];
      clock.pass(2_000);
      expect(requests.some(({ done }) => done)).toBeFalse();
      const { access_token } = answer(clock.now());
      store({ access_token });
      clock.pass(50);

      expect(requests.map(({ values }) => values)).toEqual([[access_token], [access_token]]);
      expect(sentToAdvpl.calls.allArgs()).toEqual([['internalToken', '']]);
      expect(frame.events.map(({ type }) => type)).toEqual(['refreshed']);
    });

    it('notices a token that another frame wrote without waiting for its own look', () => {
      open();
      const request = waiting();
      const { access_token } = answer(clock.now());
      store({ access_token });
      dispatchEvent(new StorageEvent('storage', { key: 'ERPTOKEN' }));

      expect(request.values).toEqual([access_token]);
    });

    it('goes on without it after 3 seconds, says so once and never waits again', () => {
      open();
      const request = waiting();
      clock.pass(2_999);
      expect(request.done).toBeFalse();
      clock.pass(1);

      expect(request.values).toEqual([undefined]);
      expect(waiting().values).toEqual([undefined]);
      expect(messages.count('NGP505')).toBe(1);
      expect(frame.events.map(({ type }) => type)).toEqual(['missing']);
      expect(sentToAdvpl).toHaveBeenCalledTimes(1);
    });
  });

  describe('a channel that connects late', () => {
    it('is asked when it connects, within the three seconds', () => {
      open();
      setConnected(false);
      const request = waiting();
      clock.pass(1_000);
      expect(sentToAdvpl).not.toHaveBeenCalled();
      setConnected(true);
      clock.pass(50);

      expect(sentToAdvpl.calls.allArgs()).toEqual([['internalToken', '']]);
      clock.pass(2_000);
      expect(request.values).toEqual([undefined]);
    });

    it('is asked by the next request when it took longer', () => {
      open();
      setConnected(false);
      waiting();
      clock.pass(3_000);
      expect(waiting().values).toEqual([undefined]);
      setConnected(true);
      const request = waiting();
      const { access_token } = answer(clock.now());
      store({ access_token });
      clock.pass(50);

      expect(request.values).toEqual([access_token]);
      expect(sentToAdvpl).toHaveBeenCalledTimes(1);
    });

    it('that breaks while it is asked harms nobody', () => {
      open();
      sentToAdvpl.and.throwError('closed');
      const request = waiting();
      clock.pass(3_000);

      expect(request.values).toEqual([undefined]);
    });
  });

  describe('somebody who leaves', () => {
    it('gives up his own request only', () => {
      store(answer(clock.now(), -10));
      open();
      const [left, stayed] = [waiting(), waiting()];
      left.cancel();
      const refresh = frame.refresh();
      expect(refresh.cancelled).toBeFalse();
      const token = answer(clock.now());
      refresh.flush(token);

      expect(left.values).toEqual([]);
      expect(stayed.values).toEqual([token.access_token]);
    });

    it('does not stop the refresh when he is the last', () => {
      store(answer(clock.now(), -10));
      open();
      waiting().cancel();
      const fresh = succeed();

      expect(frame.tokens.current()).toBe(fresh);
    });

    it('leaves the question to the host going on', () => {
      open();
      waiting().cancel();
      const next = waiting();
      const { access_token } = answer(clock.now());
      store({ access_token });
      clock.pass(50);

      expect(next.values).toEqual([access_token]);
      expect(sentToAdvpl).toHaveBeenCalledTimes(1);
    });

    it('takes the refresh with him when he is the application', () => {
      store(answer(clock.now(), -10));
      open();
      const request = waiting();
      const refresh = frame.refresh();
      frame.close();

      expect(refresh.cancelled).toBeTrue();
      expect(request.done).toBeFalse();
      open();
      waiting();
      succeed();
    });
  });

  describe('a session that changes during the refresh', () => {
    it('is not signed in again after it signed out', () => {
      store(answer(clock.now(), -10));
      open();
      const request = waiting();
      const refresh = frame.refresh();
      sessionStorage.removeItem('ERPTOKEN');
      refresh.flush(answer(clock.now()));

      expect(request.values).toEqual([undefined]);
      expect(sessionStorage.getItem('ERPTOKEN')).toBeNull();
    });

    it('keeps the user who signed in meanwhile', () => {
      store(answer(clock.now(), -10));
      open();
      const request = waiting();
      const refresh = frame.refresh();
      const other = answer(clock.now(), 3_600, '000002');
      store(other);
      refresh.flush(answer(clock.now()));

      expect(request.values).toEqual([other.access_token]);
      expect(stored()).toEqual(other);
    });

    it('takes the token of whoever signed in when the refresh fails', () => {
      store(answer(clock.now(), -10));
      open();
      const request = waiting();
      const refresh = frame.refresh();
      const other = answer(clock.now(), 3_600, '000002');
      store(other);
      refresh.flush({}, { status: 401, statusText: 'x' });

      expect(request.values).toEqual([other.access_token]);
      expect(frame.events.map(({ type }) => type)).toEqual(['refreshed']);
      expect(sentToAdvpl).toHaveBeenCalledTimes(0);
    });
  });

  it('hands the token to each request in the zone that it was sent in', () => {
    store(answer(clock.now(), -10));
    open();
    const zone = new NgZone({});
    const seen: boolean[] = [];
    frame.tokens.ready().subscribe(() => seen.push(NgZone.isInAngularZone()));
    zone.run(() => {
      frame.tokens.ready().subscribe(() => seen.push(NgZone.isInAngularZone()));
    });
    succeed();

    expect(seen).toEqual([false, true]);
  });
});
