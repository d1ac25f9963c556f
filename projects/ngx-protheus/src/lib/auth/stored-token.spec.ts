import fc from 'fast-check';

import { eachWithApp } from './spec-support/each-with-app';
import { type EmbeddedApp } from './spec-support/embedded-app';
import { answer, jwt, secret } from './spec-support/made-up-token';
import { quietConsole } from './spec-support/quiet-console';

const SECOND = 1_000;
const MINUTE = 60_000;
const HOUR = 3_600_000;

describe('the token in the storage', () => {
  const messages = quietConsole();
  let app: EmbeddedApp;
  eachWithApp(made => (app = made));

  it('goes out at once while more than a tenth of its life is left', () => {
    const token = answer(app.clock.now());
    app.store(token);
    app.open();

    expect(app.frame.tokens.current()).toBe(token.access_token);
    app.clock.pass(54 * MINUTE - 1);
    expect(app.frame.tokens.current()).toBe(token.access_token);
    expect(app.waiting().values).toEqual([token.access_token]);
    expect(app.frame.refreshes().length).toBe(0);
  });

  it('is the legacy one when ERPTOKEN is absent or malformed', () => {
    const token = answer(app.clock.now());
    app.store(token, 'TOKEN');
    app.open();
    expect(app.frame.tokens.current()).toBe(token.access_token);

    app.store('{broken');
    expect(app.frame.tokens.current()).toBe(token.access_token);

    const next = answer(app.clock.now());
    app.store(next, 'TOKEN');
    expect(app.frame.tokens.current()).toBe(next.access_token);
  });

  it('is seen in the moment somebody else writes it', () => {
    app.store(answer(app.clock.now()));
    app.open();
    app.frame.tokens.current();
    const next = answer(app.clock.now());

    app.store(next);

    expect(app.frame.tokens.current()).toBe(next.access_token);
  });

  it('is used as it is when it is no JWT', () => {
    const opaque = secret('opaque');
    app.store({ access_token: opaque, refresh_token: secret('refresh'), expires_in: 1 });
    app.open();
    app.clock.pass(24 * HOUR);

    expect(app.frame.tokens.current()).toBe(opaque);
  });

  it('may be a bare JWT', () => {
    const bare = jwt({ sub: 'josé', exp: app.clock.now() / SECOND + 3_600 });
    app.store(bare);
    app.open();
    expect(app.frame.tokens.current()).toBe(bare);

    app.store(JSON.stringify(bare));
    expect(app.frame.tokens.current()).toBe(bare);
  });

  it('counts as absent and is named when it is nothing of the kind', () => {
    app.open();
    for (const text of ['{}', '[]', 'null', '{"access_token":7}', '{"access_token":"a\\nb"}', '']) {
      app.store(text);
      expect(app.frame.tokens.current()).withContext(text).toBeUndefined();
    }
    expect(messages.count('NGP501')).toBe(1);
  });

  it('never throws, whatever the storage holds', () => {
    app.open();
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
