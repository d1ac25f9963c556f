import { captureConsole, expectNoSecret } from './spec-support/capture-console';
import { type EmbeddedApp } from './spec-support/embedded-app';
import { secret, tokenResponse } from './spec-support/token-response';
import { withEmbeddedApp } from './spec-support/with-embedded-app';
import { TOKEN_REQUEST_IN_URL } from './token-endpoint';

const SECOND = 1_000;
const MINUTE = 60_000;
const HOUR = 3_600_000;

describe('TokenManager', () => {
  const messages = captureConsole();
  let app: EmbeddedApp;
  withEmbeddedApp(made => (app = made));

  describe('refresh before expiry', () => {
    it('starts when a tenth of the lifetime is left, and requests wait for it', () => {
      const old = tokenResponse(app.clock.now());
      app.store(old);
      app.openInHost();
      app.clock.advance(54 * MINUTE);

      expect(app.frame.tokens.current()).toBeUndefined();
      const request = app.requestToken();
      expect(request.done).toBeFalse();
      const fresh = app.refreshSucceeds();

      expect(request.values).toEqual([fresh]);
      expect(app.frame.tokens.current()).toBe(fresh);
      expect(app.frame.events.map(({ type }) => type)).toEqual(['refreshed']);
    });

    it('sends the refresh token in the body, not in the URL and not in a header', () => {
      const old = tokenResponse(app.clock.now(), 0);
      app.store({ ...old, refresh_token: 'a&b=c d+ç' });
      app.openInHost();
      app.requestToken();
      const { request } = app.frame.refresh();

      expect(request.method).toBe('POST');
      expect(request.urlWithParams).not.toContain('?');
      expect(request.body).toBe('grant_type=refresh_token&refresh_token=a%26b%3Dc%20d%2B%C3%A7');
      expect(request.headers.keys()).toEqual(['Content-Type']);
      expect(request.headers.get('Content-Type')).toBe('application/x-www-form-urlencoded');
    });

    it('keeps fields that the response does not have, and writes the legacy key only where it exists', () => {
      app.store({ ...tokenResponse(app.clock.now(), -10), hasMFA: true });
      const before = app.stored();
      app.openInHost();
      app.requestToken();
      const { access_token } = tokenResponse(app.clock.now());
      app.frame.refresh().flush({ access_token });

      expect(app.stored()).toEqual({ ...before, access_token });
      expect(sessionStorage.getItem('TOKEN')).toBeNull();

      app.store(tokenResponse(app.clock.now(), -10));
      app.store(tokenResponse(app.clock.now(), -10), 'TOKEN');
      app.requestToken();
      app.refreshSucceeds();

      expect(app.stored('TOKEN')).toEqual(app.stored());
    });

    it('runs once for 1,000 parallel requests: none is sent with the old token, none is lost', () => {
      app.store(tokenResponse(app.clock.now(), -10));
      app.openInHost();
      const requests = Array.from({ length: 1_000 }, () => app.requestToken());
      expect(requests.some(({ done }) => done)).toBeFalse();

      const fresh = app.refreshSucceeds();

      expect(requests.every(({ values }) => values.length === 1 && values[0] === fresh)).toBeTrue();
      expect(app.frame.refreshes().length).toBe(0);
    });

    it('also works for tokens with a lifetime of a few seconds', () => {
      app.store(tokenResponse(app.clock.now(), -1));
      app.openInHost();
      app.requestToken();
      let access = app.refreshSucceeds(5);

      for (let second = 0; second < 60; second++) {
        app.clock.advance(SECOND);
        const request = app.requestToken();
        for (const refresh of app.frame.refreshes()) {
          const next = tokenResponse(app.clock.now(), 5);
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

    it('knows the end of a token that is not a JWT and came from the token endpoint', () => {
      app.store(tokenResponse(app.clock.now(), -10));
      app.openInHost();
      app.requestToken();
      const opaque = secret('opaque');
      app.frame.refresh().flush({ access_token: opaque, expires_in: 100 });

      app.clock.advance(89 * SECOND);
      expect(app.frame.tokens.current()).toBe(opaque);
      app.clock.advance(SECOND);
      expect(app.frame.tokens.current()).toBeUndefined();
    });

    it('is not repeated for a token that has expired when it is issued', () => {
      app.store(tokenResponse(app.clock.now(), -10));
      app.openInHost();
      app.requestToken();
      const strange = app.refreshSucceeds(0);

      expect(app.frame.tokens.current()).toBe(strange);
      app.clock.advance(HOUR);
      expect(app.frame.tokens.current()).toBe(strange);
    });

    it('is not tried for a token that cannot be refreshed: the server decides', () => {
      const { access_token } = tokenResponse(app.clock.now(), -10);
      app.store({ access_token });
      app.openInBrowser();

      expect(app.frame.tokens.current()).toBe(access_token);
    });

    it('fails after 10 seconds without a response of the token endpoint', () => {
      app.store(tokenResponse(app.clock.now(), -10));
      app.openInHost();
      const request = app.requestToken();
      const silent = app.frame.refresh();

      app.clock.advance(9_999);
      expect(silent.cancelled).toBeFalse();
      app.clock.advance(1 + 3_000);

      expect(silent.cancelled).toBeTrue();
      expect(request.error).toEqual(jasmine.objectContaining({ code: 'NGP502' }));
    });
  });

  describe('a failed refresh before expiry', () => {
    /** A token of the token endpoint with `left` of its hour. */
    function useEndpointToken(left: number): string {
      app.store(tokenResponse(app.clock.now(), -10));
      app.openInHost();
      app.requestToken();
      const access = app.refreshSucceeds();
      app.clock.advance(HOUR - left);
      app.frame.events.length = 0;
      return access;
    }

    it('keeps a token that is still valid, and is not repeated until it expires', () => {
      const access = useEndpointToken(5 * MINUTE);
      const requests = [app.requestToken(), app.requestToken()];
      app.refreshFails();
      app.clock.advance(3_000);

      expect(requests.map(({ values }) => values)).toEqual([[access], [access]]);
      expect(app.frame.tokens.current()).toBe(access);
      expect(app.frame.events.map(({ type }) => type)).toEqual(['refresh-failed']);
      expect(messages.count('NGP502')).toBe(1);
      app.clock.advance(5 * MINUTE);
      expect(app.frame.tokens.current()).toBeUndefined();
    });

    it('fails each request whose token has expired with NGP502 and emits one event', () => {
      useEndpointToken(0);
      const requests = Array.from({ length: 20 }, () => app.requestToken());
      app.refreshFails();
      app.clock.advance(3_000);

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

    it('is repeated by the next request', () => {
      useEndpointToken(0);
      app.requestToken();
      app.refreshFails();
      app.clock.advance(3_000);
      const next = app.requestToken();
      const fresh = app.refreshSucceeds();

      expect(next.values).toEqual([fresh]);
      expect(app.frame.events.map(({ type }) => type)).toEqual(['refresh-failed', 'refreshed']);
    });

    it('asks the host once and uses the token that it writes', () => {
      useEndpointToken(0);
      const request = app.requestToken();
      app.refreshFails();
      expect(app.sentToAdvpl.calls.allArgs()).toEqual([['internalToken', '']]);
      app.clock.advance(1_000);
      const token = tokenResponse(app.clock.now());
      app.store(token);
      app.clock.advance(50);

      expect(request.values).toEqual([token.access_token]);
      expect(app.frame.events.map(({ type }) => type)).toEqual(['refreshed']);
    });

    it('does not ask the host again for the same token', () => {
      useEndpointToken(0);
      app.requestToken();
      app.refreshFails();
      app.clock.advance(3_000);
      app.requestToken();
      app.refreshFails();

      expect(app.sentToAdvpl).toHaveBeenCalledTimes(1);
      expect(app.frame.events.length).toBe(2);
    });

    it('treats a response without a token as a failure', () => {
      useEndpointToken(0);
      for (const body of ['<html></html>', null, {}, { access_token: 'two\nlines' }]) {
        const request = app.requestToken();
        app.frame.refresh().flush(body);
        app.clock.advance(3_000);

        expect(request.error).toEqual(
          jasmine.objectContaining({
            code: 'NGP502',
            cause: jasmine.objectContaining({ code: 'NGP507' }),
          }),
        );
      }
    });

    it('contains no part of the request, also when it was sent in the URL', () => {
      app.store(tokenResponse(app.clock.now(), -10));
      app.openInHost([{ provide: TOKEN_REQUEST_IN_URL, useValue: true }]);
      const request = app.requestToken();
      const refresh = app.frame.refresh();
      expect(refresh.request.url).toContain('?grant_type=refresh_token&refresh_token=');
      refresh.flush({}, { status: 500, statusText: 'x' });
      app.clock.advance(3_000);

      expect(request.error).toBeDefined();
      expectNoSecret(request.error);
    });
  });

  describe('a session that changes during the refresh', () => {
    it('stays signed out after the refresh', () => {
      app.store(tokenResponse(app.clock.now(), -10));
      app.openInHost();
      const request = app.requestToken();
      const refresh = app.frame.refresh();
      sessionStorage.removeItem('ERPTOKEN');
      refresh.flush(tokenResponse(app.clock.now()));

      expect(request.values).toEqual([undefined]);
      expect(sessionStorage.getItem('ERPTOKEN')).toBeNull();
    });

    it('keeps the user who signed in meanwhile', () => {
      app.store(tokenResponse(app.clock.now(), -10));
      app.openInHost();
      const request = app.requestToken();
      const refresh = app.frame.refresh();
      const other = tokenResponse(app.clock.now(), 3_600, '000002');
      app.store(other);
      refresh.flush(tokenResponse(app.clock.now()));

      expect(request.values).toEqual([other.access_token]);
      expect(app.stored()).toEqual(other);
    });

    it('uses the token of the new user when the refresh fails', () => {
      app.store(tokenResponse(app.clock.now(), -10));
      app.openInHost();
      const request = app.requestToken();
      const refresh = app.frame.refresh();
      const other = tokenResponse(app.clock.now(), 3_600, '000002');
      app.store(other);
      refresh.flush({}, { status: 401, statusText: 'x' });

      expect(request.values).toEqual([other.access_token]);
      expect(app.frame.events.map(({ type }) => type)).toEqual(['refreshed']);
      expect(app.sentToAdvpl).toHaveBeenCalledTimes(0);
    });
  });
});
