import { eachWithApp } from './spec-support/each-with-app';
import { type EmbeddedApp } from './spec-support/embedded-app';
import { answer } from './spec-support/made-up-token';
import { Outcome } from './spec-support/outcome';
import { quietConsole } from './spec-support/quiet-console';

const MINUTE = 60_000;
const HOUR = 3_600_000;

describe('a client clock that is wrong by hours', () => {
  quietConsole();
  let app: EmbeddedApp;
  eachWithApp(made => (app = made));

  for (const hours of [-7, 7]) {
    it(`causes one refresh and no storm (${hours} h)`, () => {
      const server = (): number => app.clock.now() - hours * HOUR;
      app.store(answer(server()));
      app.open();
      let refreshes = 0;
      let issuedAt = server();

      for (let minute = 0; minute < 300; minute++) {
        const request = app.waiting();
        for (const refresh of app.frame.refreshes()) {
          refreshes++;
          issuedAt = server();
          refresh.flush(answer(issuedAt));
        }
        expect(request.values.length).toBe(1);
        // Late, the server says so.
        if (server() - issuedAt >= HOUR) {
          new Outcome(app.frame.tokens.recover(request.values[0]));
          refreshes++;
          issuedAt = server();
          app.succeed(3_600, issuedAt);
        }
        app.clock.pass(MINUTE);
      }
      // One at the start or the end of the first token, then one every 54 minutes.
      expect(refreshes).toBeGreaterThan(4);
      expect(refreshes).toBeLessThan(8);
    });
  }

  it('costs a token of the host one attempt; after it failed the server decides', () => {
    const token = answer(app.clock.now() - 5 * HOUR);
    app.store(token);
    app.open();
    const first = app.waiting();
    app.breakDown();
    app.clock.pass(3_000);

    expect(first.error).toEqual(jasmine.objectContaining({ code: 'NGP502' }));
    for (let times = 0; times < 50; times++) {
      expect(app.frame.tokens.current()).toBe(token.access_token);
      app.clock.pass(MINUTE);
    }
    expect(app.frame.refreshes().length).toBe(0);
  });

  it('is corrected in the middle without a storm', () => {
    app.store(answer(app.clock.now(), -10));
    app.open();
    app.waiting();
    app.succeed();
    const server = app.clock.now();
    app.clock.set(app.clock.now() + 9 * HOUR);
    const request = app.waiting();
    const fresh = app.succeed(3_600, server);

    expect(request.values).toEqual([fresh]);
    expect(app.frame.tokens.current()).toBe(fresh);
  });
});
