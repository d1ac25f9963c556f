import { captureConsole } from './spec-support/capture-console';
import { type EmbeddedApp } from './spec-support/embedded-app';
import { tokenResponse } from './spec-support/token-response';
import { withEmbeddedApp } from './spec-support/with-embedded-app';

const SECOND = 1_000;
const HOUR = 3_600_000;

describe('TokenManager after a 401', () => {
  const messages = captureConsole();
  let app: EmbeddedApp;
  withEmbeddedApp(made => (app = made));

  it('fetches a new token although the old one is valid by the clock', () => {
    const { access_token, ...rest } = tokenResponse(app.clock.now());
    app.store({ access_token, ...rest });
    app.openInHost();
    const request = app.recoverFrom401(access_token);

    expect(request.values).toEqual([app.refreshSucceeds()]);
  });

  it('fetches one token for 1,000 refused requests', () => {
    const { access_token, ...rest } = tokenResponse(app.clock.now());
    app.store({ access_token, ...rest });
    app.openInHost();
    const early = Array.from({ length: 500 }, () => app.recoverFrom401(access_token));
    const fresh = app.refreshSucceeds();
    const late = Array.from({ length: 500 }, () => app.recoverFrom401(access_token));

    expect([...early, ...late].every(({ values }) => values[0] === fresh)).toBeTrue();
    expect(app.frame.refreshes().length).toBe(0);
  });

  it('uses the stored token when the request was sent before a refresh', () => {
    const old = tokenResponse(app.clock.now(), -10);
    app.store(old);
    app.openInHost();
    app.requestToken();
    const fresh = app.refreshSucceeds();

    expect(app.recoverFrom401(old.access_token).values).toEqual([fresh]);
    expect(app.frame.refreshes().length).toBe(0);
  });

  it('uses the token that the host wrote after a request without one', () => {
    app.openInHost();
    const { access_token } = tokenResponse(app.clock.now());
    app.store({ access_token });

    expect(app.recoverFrom401(undefined).values).toEqual([access_token]);
  });

  it('completes without a token when the user signed out meanwhile', () => {
    const { access_token } = tokenResponse(app.clock.now());
    app.openInBrowser();

    expect(app.recoverFrom401(access_token)).toEqual(
      jasmine.objectContaining({ values: [], done: true }),
    );
  });

  it('completes without a token when the server issues the same one', () => {
    const token = tokenResponse(app.clock.now());
    app.store(token);
    app.openInHost();
    const request = app.recoverFrom401(token.access_token);
    app.frame.refresh().flush(token);

    expect(request).toEqual(jasmine.objectContaining({ values: [], done: true }));
  });

  it('does not refresh a fresh token that is refused for 60 seconds, and reports NGP504', () => {
    const old = tokenResponse(app.clock.now());
    app.store(old);
    app.openInHost();
    app.recoverFrom401(old.access_token);
    const fresh = app.refreshSucceeds();
    app.frame.events.length = 0;
    app.recoverFrom401(fresh);
    app.recoverFrom401(fresh);
    expect(app.frame.events.length).toBe(1);
    app.frame.events.length = 0;
    app.clock.advance(SECOND);

    for (let second = 1; second < 60; second++) {
      expect(app.recoverFrom401(fresh)).toEqual(
        jasmine.objectContaining({ values: [], done: true }),
      );
      app.clock.advance(SECOND);
    }
    expect(app.frame.events[0]).toEqual({
      type: 'refused',
      error: jasmine.objectContaining({
        code: 'NGP504',
        message: jasmine.stringContaining('refused although fresh'),
      }) as never,
    });
    expect(messages.count('NGP504')).toBe(1);
    const request = app.recoverFrom401(fresh);
    expect(request.values).toEqual([app.refreshSucceeds()]);
  });

  it('does not treat a token as fresh because the clock was put back', () => {
    app.store(tokenResponse(app.clock.now(), -10));
    app.openInHost();
    app.requestToken();
    const token = app.refreshSucceeds();
    app.clock.set(app.clock.now() - 5 * HOUR);
    const request = app.recoverFrom401(token);

    expect(request.values).toEqual([app.refreshSucceeds()]);
  });

  it('refreshes a fresh token with a lifetime of a few seconds when it has expired', () => {
    app.store(tokenResponse(app.clock.now(), -10));
    app.openInHost();
    app.requestToken();
    const short = app.refreshSucceeds(5);
    app.clock.advance(5 * SECOND);
    const request = app.recoverFrom401(short);

    expect(request.values).toEqual([app.refreshSucceeds(5)]);
  });

  it('completes without a token when the refresh fails', () => {
    const token = tokenResponse(app.clock.now());
    app.store(token);
    app.openInHost();
    const request = app.recoverFrom401(token.access_token);
    app.refreshFails(401);
    app.clock.advance(3_000);

    expect(request).toEqual(jasmine.objectContaining({ values: [], error: undefined, done: true }));
    expect(app.frame.events.map(({ type }) => type)).toEqual(['refresh-failed']);
  });

  it('applies a failed refresh to the other pending requests for a second', () => {
    const { access_token, ...rest } = tokenResponse(app.clock.now());
    app.store({ access_token, ...rest });
    app.openInHost();
    app.recoverFrom401(access_token);
    app.refreshFails();
    app.clock.advance(3_000);
    expect(app.recoverFrom401(access_token).done).toBeTrue();
    app.clock.advance(SECOND);
    const next = app.recoverFrom401(access_token);

    expect(next.values).toEqual([app.refreshSucceeds()]);
  });

  it('reports NGP506 for a token without a refresh_token', () => {
    const { access_token } = tokenResponse(app.clock.now());
    app.store({ access_token });
    app.openInBrowser();

    expect(app.recoverFrom401(access_token)).toEqual(
      jasmine.objectContaining({ values: [], done: true }),
    );
    expect(messages.count('NGP506')).toBe(1);
    expect(app.frame.events.length).toBe(1);
  });

  it('emits one event for many requests at the same time', () => {
    const { access_token } = tokenResponse(app.clock.now());
    app.store({ access_token });
    app.openInBrowser();
    const recoverTen = (): void => {
      for (let request = 0; request < 10; request++) app.recoverFrom401(access_token);
    };
    recoverTen();
    expect(app.frame.events.map(({ type }) => type)).toEqual(['refresh-failed']);

    app.clock.advance(SECOND);
    recoverTen();
    expect(app.frame.events.length).toBe(2);
  });

  it('sends no request with the old token while the host is asked for another one', () => {
    const old = tokenResponse(app.clock.now(), -10);
    app.store({ access_token: old.access_token });
    app.openInHost();
    const requests = [app.requestToken(), app.requestToken()];
    expect(app.frame.tokens.current()).toBeUndefined();
    const { access_token } = tokenResponse(app.clock.now());
    app.store({ access_token });
    app.clock.advance(50);

    expect(requests.map(({ values }) => values)).toEqual([[access_token], [access_token]]);
  });

  it('asks the host for a token that has no refresh_token', () => {
    const old = tokenResponse(app.clock.now());
    app.store({ access_token: old.access_token });
    app.openInHost();
    const request = app.recoverFrom401(old.access_token);
    expect(app.sentToAdvpl.calls.allArgs()).toEqual([['internalToken', '']]);
    const { access_token } = tokenResponse(app.clock.now());
    app.store({ access_token });
    app.clock.advance(50);

    expect(request.values).toEqual([access_token]);
  });
});
