import { captureConsole } from './spec-support/capture-console';
import { type EmbeddedApp } from './spec-support/embedded-app';
import { Recorder } from './spec-support/recorder';
import { tokenResponse } from './spec-support/token-response';
import { withEmbeddedApp } from './spec-support/with-embedded-app';

const MINUTE = 60_000;
const HOUR = 3_600_000;

describe('a client clock that is wrong by hours', () => {
  captureConsole();
  let app: EmbeddedApp;
  withEmbeddedApp(made => (app = made));

  for (const hours of [-7, 7]) {
    it(`causes one refresh at a time (${hours} h)`, () => {
      const server = (): number => app.clock.now() - hours * HOUR;
      app.store(tokenResponse(server()));
      app.openInHost();
      let refreshes = 0;
      let issuedAt = server();

      for (let minute = 0; minute < 300; minute++) {
        const request = app.requestToken();
        for (const refresh of app.frame.refreshes()) {
          refreshes++;
          issuedAt = server();
          refresh.flush(tokenResponse(issuedAt));
        }
        expect(request.values.length).toBe(1);
        // The token has expired by the server's clock: it responds with 401.
        if (server() - issuedAt >= HOUR) {
          new Recorder(app.frame.tokens.recover(request.values[0]));
          refreshes++;
          issuedAt = server();
          app.refreshSucceeds(3_600, issuedAt);
        }
        app.clock.advance(MINUTE);
      }
      // One at the start or the end of the first token, then one every 54 minutes.
      expect(refreshes).toBeGreaterThan(4);
      expect(refreshes).toBeLessThan(8);
    });
  }

  it('causes one attempt for a token of the host; after a failure the server decides', () => {
    const token = tokenResponse(app.clock.now() - 5 * HOUR);
    app.store(token);
    app.openInHost();
    const first = app.requestToken();
    app.refreshFails();
    app.clock.advance(3_000);

    expect(first.error).toEqual(jasmine.objectContaining({ code: 'NGP502' }));
    for (let times = 0; times < 50; times++) {
      expect(app.frame.tokens.current()).toBe(token.access_token);
      app.clock.advance(MINUTE);
    }
    expect(app.frame.refreshes().length).toBe(0);
  });

  it('causes one refresh when it is corrected', () => {
    app.store(tokenResponse(app.clock.now(), -10));
    app.openInHost();
    app.requestToken();
    app.refreshSucceeds();
    const server = app.clock.now();
    app.clock.set(app.clock.now() + 9 * HOUR);
    const request = app.requestToken();
    const fresh = app.refreshSucceeds(3_600, server);

    expect(request.values).toEqual([fresh]);
    expect(app.frame.tokens.current()).toBe(fresh);
  });
});
