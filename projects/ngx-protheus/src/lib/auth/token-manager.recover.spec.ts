import { eachWithApp } from './spec-support/each-with-app';
import { type EmbeddedApp } from './spec-support/embedded-app';
import { answer } from './spec-support/made-up-token';
import { quietConsole } from './spec-support/quiet-console';

const SECOND = 1_000;
const HOUR = 3_600_000;

describe('TokenManager after a 401', () => {
  const messages = quietConsole();
  let app: EmbeddedApp;
  eachWithApp(made => (app = made));

  it('fetches a new token although the clock calls the old one valid', () => {
    const { access_token, ...rest } = answer(app.clock.now());
    app.store({ access_token, ...rest });
    app.open();
    const request = app.recovering(access_token);

    expect(request.values).toEqual([app.succeed()]);
  });

  it('fetches one for 1,000 requests that were refused', () => {
    const { access_token, ...rest } = answer(app.clock.now());
    app.store({ access_token, ...rest });
    app.open();
    const early = Array.from({ length: 500 }, () => app.recovering(access_token));
    const fresh = app.succeed();
    const late = Array.from({ length: 500 }, () => app.recovering(access_token));

    expect([...early, ...late].every(({ values }) => values[0] === fresh)).toBeTrue();
    expect(app.frame.refreshes().length).toBe(0);
  });

  it('takes the token that is there when the request began before a refresh', () => {
    const old = answer(app.clock.now(), -10);
    app.store(old);
    app.open();
    app.waiting();
    const fresh = app.succeed();

    expect(app.recovering(old.access_token).values).toEqual([fresh]);
    expect(app.frame.refreshes().length).toBe(0);
  });

  it('takes the token that the host wrote after a request without one', () => {
    app.open();
    const { access_token } = answer(app.clock.now());
    app.store({ access_token });

    expect(app.recovering(undefined).values).toEqual([access_token]);
  });

  it('gives up when the user signed out meanwhile', () => {
    const { access_token } = answer(app.clock.now());
    app.openOutside();

    expect(app.recovering(access_token)).toEqual(
      jasmine.objectContaining({ values: [], done: true }),
    );
  });

  it('gives up when the server has no other token', () => {
    const token = answer(app.clock.now());
    app.store(token);
    app.open();
    const request = app.recovering(token.access_token);
    app.frame.refresh().flush(token);

    expect(request).toEqual(jasmine.objectContaining({ values: [], done: true }));
  });

  it('does not refresh a token that is refused although fresh for 60 seconds, and says so', () => {
    const old = answer(app.clock.now());
    app.store(old);
    app.open();
    app.recovering(old.access_token);
    const fresh = app.succeed();
    app.frame.events.length = 0;
    app.recovering(fresh);
    app.recovering(fresh);
    expect(app.frame.events.length).toBe(1);
    app.frame.events.length = 0;
    app.clock.pass(SECOND);

    for (let second = 1; second < 60; second++) {
      expect(app.recovering(fresh)).toEqual(jasmine.objectContaining({ values: [], done: true }));
      app.clock.pass(SECOND);
    }
    expect(app.frame.events[0]).toEqual({
      type: 'refused',
      error: jasmine.objectContaining({
        code: 'NGP504',
        message: jasmine.stringContaining('refused although fresh'),
      }) as never,
    });
    expect(messages.count('NGP504')).toBe(1);
    const request = app.recovering(fresh);
    expect(request.values).toEqual([app.succeed()]);
  });

  it('does not take a token for fresh because somebody put the clock back', () => {
    app.store(answer(app.clock.now(), -10));
    app.open();
    app.waiting();
    const token = app.succeed();
    app.clock.set(app.clock.now() - 5 * HOUR);
    const request = app.recovering(token);

    expect(request.values).toEqual([app.succeed()]);
  });

  it('refreshes a fresh token of a few seconds that has ended', () => {
    app.store(answer(app.clock.now(), -10));
    app.open();
    app.waiting();
    const short = app.succeed(5);
    app.clock.pass(5 * SECOND);
    const request = app.recovering(short);

    expect(request.values).toEqual([app.succeed(5)]);
  });

  it('lets the 401 stand when the refresh fails', () => {
    const token = answer(app.clock.now());
    app.store(token);
    app.open();
    const request = app.recovering(token.access_token);
    app.breakDown(401);
    app.clock.pass(3_000);

    expect(request).toEqual(jasmine.objectContaining({ values: [], error: undefined, done: true }));
    expect(app.frame.events.map(({ type }) => type)).toEqual(['refresh-failed']);
  });

  it('lets a failed refresh answer for a second for what was under way', () => {
    const { access_token, ...rest } = answer(app.clock.now());
    app.store({ access_token, ...rest });
    app.open();
    app.recovering(access_token);
    app.breakDown();
    app.clock.pass(3_000);
    expect(app.recovering(access_token).done).toBeTrue();
    app.clock.pass(SECOND);
    const next = app.recovering(access_token);

    expect(next.values).toEqual([app.succeed()]);
  });

  it('says that a token cannot be renewed without a refresh_token', () => {
    const { access_token } = answer(app.clock.now());
    app.store({ access_token });
    app.openOutside();

    expect(app.recovering(access_token)).toEqual(
      jasmine.objectContaining({ values: [], done: true }),
    );
    expect(messages.count('NGP506')).toBe(1);
    expect(app.frame.events.length).toBe(1);
  });

  it('tells once of what many requests met at the same time', () => {
    const { access_token } = answer(app.clock.now());
    app.store({ access_token });
    app.openOutside();
    const meet = (): void => {
      for (let request = 0; request < 10; request++) app.recovering(access_token);
    };
    meet();
    expect(app.frame.events.map(({ type }) => type)).toEqual(['refresh-failed']);

    app.clock.pass(SECOND);
    meet();
    expect(app.frame.events.length).toBe(2);
  });

  it('lets nobody overtake with the old token while the host is asked for another', () => {
    const old = answer(app.clock.now(), -10);
    app.store({ access_token: old.access_token });
    app.open();
    const requests = [app.waiting(), app.waiting()];
    expect(app.frame.tokens.current()).toBeUndefined();
    const { access_token } = answer(app.clock.now());
    app.store({ access_token });
    app.clock.pass(50);

    expect(requests.map(({ values }) => values)).toEqual([[access_token], [access_token]]);
  });

  it('asks the host for a token that has no refresh_token', () => {
    const old = answer(app.clock.now());
    app.store({ access_token: old.access_token });
    app.open();
    const request = app.recovering(old.access_token);
    expect(app.sentToAdvpl.calls.allArgs()).toEqual([['internalToken', '']]);
    const { access_token } = answer(app.clock.now());
    app.store({ access_token });
    app.clock.pass(50);

    expect(request.values).toEqual([access_token]);
  });
});
