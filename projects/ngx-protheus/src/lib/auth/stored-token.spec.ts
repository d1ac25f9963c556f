import fc from 'fast-check';
import { captureConsole } from './spec-support/capture-console';
import { type EmbeddedApp } from './spec-support/embedded-app';
import { jwt, secret, tokenResponse } from './spec-support/token-response';
import { withEmbeddedApp } from './spec-support/with-embedded-app';

const SECOND = 1_000;
const MINUTE = 60_000;
const HOUR = 3_600_000;

describe('the stored token', () => {
  const messages = captureConsole();
  let app: EmbeddedApp;
  withEmbeddedApp(made => (app = made));

  it('is sent at once while more than a tenth of its lifetime is left', () => {
    const token = tokenResponse(app.clock.now());
    app.store(token);
    app.openInHost();

    expect(app.frame.tokens.current()).toBe(token.access_token);
    app.clock.advance(54 * MINUTE - 1);
    expect(app.frame.tokens.current()).toBe(token.access_token);
    expect(app.requestToken().values).toEqual([token.access_token]);
    expect(app.frame.refreshes().length).toBe(0);
  });

  it('is the legacy one when ERPTOKEN is absent or malformed', () => {
    const token = tokenResponse(app.clock.now());
    app.store(token, 'TOKEN');
    app.openInHost();
    expect(app.frame.tokens.current()).toBe(token.access_token);

    app.store('{broken');
    expect(app.frame.tokens.current()).toBe(token.access_token);

    const next = tokenResponse(app.clock.now());
    app.store(next, 'TOKEN');
    expect(app.frame.tokens.current()).toBe(next.access_token);
  });

  it('is read as soon as other code writes it', () => {
    app.store(tokenResponse(app.clock.now()));
    app.openInHost();
    app.frame.tokens.current();
    const next = tokenResponse(app.clock.now());

    app.store(next);

    expect(app.frame.tokens.current()).toBe(next.access_token);
  });

  it('is used as it is when it is not a JWT', () => {
    const opaque = secret('opaque');
    app.store({ access_token: opaque, refresh_token: secret('refresh'), expires_in: 1 });
    app.openInHost();
    app.clock.advance(24 * HOUR);

    expect(app.frame.tokens.current()).toBe(opaque);
  });

  it('may be a bare JWT', () => {
    const bare = jwt({ sub: 'josé', exp: app.clock.now() / SECOND + 3_600 });
    app.store(bare);
    app.openInHost();
    expect(app.frame.tokens.current()).toBe(bare);

    app.store(JSON.stringify(bare));
    expect(app.frame.tokens.current()).toBe(bare);
  });

  it('counts as absent and is reported when it is anything else', () => {
    app.openInHost();
    for (const text of ['{}', '[]', 'null', '{"access_token":7}', '{"access_token":"a\\nb"}', '']) {
      app.store(text);
      expect(app.frame.tokens.current()).withContext(text).toBeUndefined();
    }
    expect(messages.count('NGP501')).toBe(1);
  });

  it('does not throw for any text in the storage', () => {
    app.openInHost();
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
          app.store(text);
          const access = app.frame.tokens.current();
          return access === undefined || /^[!-~]+$/.test(access);
        },
      ),
      { numRuns: 500 },
    );
    expect(app.frame.refreshes().length).toBe(0);
  });
});
