import { updateRefreshState } from './refresh-lease';
import { captureConsole } from './spec-support/capture-console';
import { type EmbeddedApp } from './spec-support/embedded-app';
import { tokenResponse } from './spec-support/token-response';
import { withEmbeddedApp } from './spec-support/with-embedded-app';

describe('A token that the browser does not store', () => {
  const reported = captureConsole();
  let app: EmbeddedApp;
  let setItem: jasmine.Spy<Storage['setItem']>;
  withEmbeddedApp(embedded => (app = embedded));

  afterEach(() => {
    // The state of the refresh leaves the memory of the page with the first successful write.
    setItem.and.callThrough();
    updateRefreshState({});
    sessionStorage.clear();
  });

  /** Opens the application with a token that the server refuses; then each write fails. */
  function openFull(isRefused = (key: string): boolean => !!key): string {
    const token = tokenResponse(app.clock.now() - 100_000);
    app.store(token);
    app.openInHost();
    const { setItem: store } = Storage.prototype;
    setItem = spyOn(Storage.prototype, 'setItem').and.callFake(function (
      this: Storage,
      key: string,
      text: string,
    ) {
      if (isRefused(key)) throw new DOMException('full', 'QuotaExceededError');
      store.call(this, key, text);
    });
    return token.access_token;
  }

  for (const [name, isRefused] of [
    ['each write', undefined],
    ['only the token, which is large', (key: string) => key === 'ERPTOKEN'],
  ] as const) {
    it(`is requested once for 40 refused requests when storage refuses ${name}`, () => {
      const access = openFull(isRefused);
      const first = Array.from({ length: 20 }, () => app.recoverFrom401(access));
      app.refreshSucceeds();
      const later = Array.from({ length: 20 }, () => {
        app.clock.advance(10);
        return app.recoverFrom401(access);
      });

      expect(app.frame.refreshes().length).toBe(0);
      for (const { values, done } of [...first, ...later]) {
        expect([values, done]).toEqual([[], true]);
      }
      expect(app.frame.events.map(({ type }) => type)).toEqual(['refresh-failed']);
      expect(reported.count('NGP301')).toBe(1);
    });
  }
});
