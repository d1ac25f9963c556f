import { eachWithApp } from './spec-support/each-with-app';
import { type EmbeddedApp } from './spec-support/embedded-app';
import { answer, secret } from './spec-support/made-up-token';
import { expectNoSecret, quietConsole } from './spec-support/quiet-console';
import { TOKEN_REQUEST_IN_URL } from './token-endpoint';

const SECOND = 1_000;
const MINUTE = 60_000;
const HOUR = 3_600_000;

describe('TokenManager', () => {
  const messages = quietConsole();
  let app: EmbeddedApp;
  eachWithApp(made => (app = made));

  describe('refresh before expiry', () => {
    it('begins when a tenth of the life is left, and who needs the token waits for it', () => {
      const old = answer(app.clock.now());
      app.store(old);
      app.open();
      app.clock.pass(54 * MINUTE);

      expect(app.frame.tokens.current()).toBeUndefined();
      const request = app.waiting();
      expect(request.done).toBeFalse();
      const fresh = app.succeed();

      expect(request.values).toEqual([fresh]);
      expect(app.frame.tokens.current()).toBe(fresh);
      expect(app.frame.events.map(({ type }) => type)).toEqual(['refreshed']);
    });

    it('sends the refresh token in the body, not in the URL and not in a header', () => {
      const old = answer(app.clock.now(), 0);
      app.store({ ...old, refresh_token: 'a&b=c d+ç' });
      app.open();
      app.waiting();
      const { request } = app.frame.refresh();

      expect(request.method).toBe('POST');
      expect(request.urlWithParams).not.toContain('?');
      expect(request.body).toBe('grant_type=refresh_token&refresh_token=a%26b%3Dc%20d%2B%C3%A7');
      expect(request.headers.keys()).toEqual(['Content-Type']);
      expect(request.headers.get('Content-Type')).toBe('application/x-www-form-urlencoded');
    });

    it('keeps what the answer does not say, and writes the legacy key only where it was', () => {
      app.store({ ...answer(app.clock.now(), -10), hasMFA: true });
      const before = app.stored();
      app.open();
      app.waiting();
      const { access_token } = answer(app.clock.now());
      app.frame.refresh().flush({ access_token });

      expect(app.stored()).toEqual({ ...before, access_token });
      expect(sessionStorage.getItem('TOKEN')).toBeNull();

      app.store(answer(app.clock.now(), -10));
      app.store(answer(app.clock.now(), -10), 'TOKEN');
      app.waiting();
      app.succeed();

      expect(app.stored('TOKEN')).toEqual(app.stored());
    });

    it('is one for 1,000 parallel requests: none goes out with the old token, none is lost', () => {
      app.store(answer(app.clock.now(), -10));
      app.open();
      const requests = Array.from({ length: 1_000 }, () => app.waiting());
      expect(requests.some(({ done }) => done)).toBeFalse();

      const fresh = app.succeed();

      expect(requests.every(({ values }) => values.length === 1 && values[0] === fresh)).toBeTrue();
      expect(app.frame.refreshes().length).toBe(0);
    });

    it('is also done for tokens that live a few seconds', () => {
      app.store(answer(app.clock.now(), -1));
      app.open();
      app.waiting();
      let access = app.succeed(5);

      for (let second = 0; second < 60; second++) {
        app.clock.pass(SECOND);
        const request = app.waiting();
        for (const refresh of app.frame.refreshes()) {
          const next = answer(app.clock.now(), 5);
          refresh.flush(next);
          access = next.access_token;
        }
        expect(request.values).toEqual([access]);
        const { exp } = JSON.parse(atob(access.split('.')[1])) as { exp: number };
        expect(exp * SECOND).toBeGreaterThan(app.clock.now());
      }
      expect(app.frame.events.length).toBeGreaterThan(10);
      expect(app.frame.events.length).toBeLessThan(22);
    });

    it('knows the end of a token that is no JWT when it fetched it itself', () => {
      app.store(answer(app.clock.now(), -10));
      app.open();
      app.waiting();
      const opaque = secret('opaque');
      app.frame.refresh().flush({ access_token: opaque, expires_in: 100 });

      app.clock.pass(89 * SECOND);
      expect(app.frame.tokens.current()).toBe(opaque);
      app.clock.pass(SECOND);
      expect(app.frame.tokens.current()).toBeUndefined();
    });

    it('does not happen again and again for a token that is old when it is born', () => {
      app.store(answer(app.clock.now(), -10));
      app.open();
      app.waiting();
      const strange = app.succeed(0);

      expect(app.frame.tokens.current()).toBe(strange);
      app.clock.pass(HOUR);
      expect(app.frame.tokens.current()).toBe(strange);
    });

    it('is not tried for a token that nobody can refresh: the server decides', () => {
      const { access_token } = answer(app.clock.now(), -10);
      app.store({ access_token });
      app.openOutside();

      expect(app.frame.tokens.current()).toBe(access_token);
    });

    it('ends after 10 seconds when the token end point is silent', () => {
      app.store(answer(app.clock.now(), -10));
      app.open();
      const request = app.waiting();
      const silent = app.frame.refresh();

      app.clock.pass(9_999);
      expect(silent.cancelled).toBeFalse();
      app.clock.pass(1 + 3_000);

      expect(silent.cancelled).toBeTrue();
      expect(request.error).toEqual(jasmine.objectContaining({ code: 'NGP502' }));
    });
  });

  describe('a refresh ahead of time that fails', () => {
    /** A token of ours with `left` of its hour. */
    function ours(left: number): string {
      app.store(answer(app.clock.now(), -10));
      app.open();
      app.waiting();
      const access = app.succeed();
      app.clock.pass(HOUR - left);
      app.frame.events.length = 0;
      return access;
    }

    it('lets a token go out that is still valid, and is not repeated until it ends', () => {
      const access = ours(5 * MINUTE);
      const requests = [app.waiting(), app.waiting()];
      app.breakDown();
      app.clock.pass(3_000);

      expect(requests.map(({ values }) => values)).toEqual([[access], [access]]);
      expect(app.frame.tokens.current()).toBe(access);
      expect(app.frame.events.map(({ type }) => type)).toEqual(['refresh-failed']);
      expect(messages.count('NGP502')).toBe(1);
      app.clock.pass(5 * MINUTE);
      expect(app.frame.tokens.current()).toBeUndefined();
    });

    it('ends in a coded error for each request whose token has expired, with one event', () => {
      ours(0);
      const requests = Array.from({ length: 20 }, () => app.waiting());
      app.breakDown();
      app.clock.pass(3_000);

      for (const { error, values } of requests) {
        expect(values).toEqual([]);
        expect(error).toEqual(jasmine.objectContaining({ code: 'NGP502' }));
        expectNoSecret(error);
      }
      expect(app.frame.events).toEqual([
        { type: 'refresh-failed', error: jasmine.objectContaining({ code: 'NGP502' }) },
      ]);
      expect(app.frame.refreshes().length).toBe(0);
    });

    it('may be tried again by the next action, and recovers', () => {
      ours(0);
      app.waiting();
      app.breakDown();
      app.clock.pass(3_000);
      const next = app.waiting();
      const fresh = app.succeed();

      expect(next.values).toEqual([fresh]);
      expect(app.frame.events.map(({ type }) => type)).toEqual(['refresh-failed', 'refreshed']);
    });

    it('asks the host once, and takes the token that it writes', () => {
      ours(0);
      const request = app.waiting();
      app.breakDown();
      expect(app.sentToAdvpl.calls.allArgs()).toEqual([['internalToken', '']]);
      app.clock.pass(1_000);
      const token = answer(app.clock.now());
      app.store(token);
      app.clock.pass(50);

      expect(request.values).toEqual([token.access_token]);
      expect(app.frame.events.map(({ type }) => type)).toEqual(['refreshed']);
    });

    it('does not ask the host again for the same token', () => {
      ours(0);
      app.waiting();
      app.breakDown();
      app.clock.pass(3_000);
      app.waiting();
      app.breakDown();

      expect(app.sentToAdvpl).toHaveBeenCalledTimes(1);
      expect(app.frame.events.length).toBe(2);
    });

    it('counts an answer without a token as a failure', () => {
      ours(0);
      for (const body of ['<html></html>', null, {}, { access_token: 'two\nlines' }]) {
        const request = app.waiting();
        app.frame.refresh().flush(body);
        app.clock.pass(3_000);

        expect(request.error).toEqual(
          jasmine.objectContaining({
            code: 'NGP502',
            cause: jasmine.objectContaining({ code: 'NGP507' }),
          }),
        );
      }
    });

    it('carries nothing of what was sent, also when it was sent in the URL', () => {
      app.store(answer(app.clock.now(), -10));
      app.open([{ provide: TOKEN_REQUEST_IN_URL, useValue: true }]);
      const request = app.waiting();
      const refresh = app.frame.refresh();
      expect(refresh.request.url).toContain('?grant_type=refresh_token&refresh_token=');
      refresh.flush({}, { status: 500, statusText: 'x' });
      app.clock.pass(3_000);

      expect(request.error).toBeDefined();
      expectNoSecret(request.error);
    });
  });

  describe('a session that changes during the refresh', () => {
    it('is not signed in again after it signed out', () => {
      app.store(answer(app.clock.now(), -10));
      app.open();
      const request = app.waiting();
      const refresh = app.frame.refresh();
      sessionStorage.removeItem('ERPTOKEN');
      refresh.flush(answer(app.clock.now()));

      expect(request.values).toEqual([undefined]);
      expect(sessionStorage.getItem('ERPTOKEN')).toBeNull();
    });

    it('keeps the user who signed in meanwhile', () => {
      app.store(answer(app.clock.now(), -10));
      app.open();
      const request = app.waiting();
      const refresh = app.frame.refresh();
      const other = answer(app.clock.now(), 3_600, '000002');
      app.store(other);
      refresh.flush(answer(app.clock.now()));

      expect(request.values).toEqual([other.access_token]);
      expect(app.stored()).toEqual(other);
    });

    it('takes the token of whoever signed in when the refresh fails', () => {
      app.store(answer(app.clock.now(), -10));
      app.open();
      const request = app.waiting();
      const refresh = app.frame.refresh();
      const other = answer(app.clock.now(), 3_600, '000002');
      app.store(other);
      refresh.flush({}, { status: 401, statusText: 'x' });

      expect(request.values).toEqual([other.access_token]);
      expect(app.frame.events.map(({ type }) => type)).toEqual(['refreshed']);
      expect(app.sentToAdvpl).toHaveBeenCalledTimes(0);
    });
  });
});
