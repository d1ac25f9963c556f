import { captureConsole } from './spec-support/capture-console';
import { type EmbeddedApp } from './spec-support/embedded-app';
import { tokenResponse } from './spec-support/token-response';
import { withEmbeddedApp } from './spec-support/with-embedded-app';

describe('HostToken', () => {
  const messages = captureConsole();
  let app: EmbeddedApp;
  withEmbeddedApp(made => (app = made));

  describe('without a token', () => {
    it('sends the request without a token at once outside a host', () => {
      app.openInBrowser();

      expect(app.frame.tokens.current()).toBeUndefined();
      expect(app.requestToken()).toEqual(
        jasmine.objectContaining({ values: [undefined], done: true }),
      );
    });

    it('asks the host once and waits until the token is in the storage', () => {
      app.openInHost();
      const requests = [app.requestToken(), app.requestToken()];
      app.clock.advance(2_000);
      expect(requests.some(({ done }) => done)).toBeFalse();
      const { access_token } = tokenResponse(app.clock.now());
      app.store({ access_token });
      app.clock.advance(50);

      expect(requests.map(({ values }) => values)).toEqual([[access_token], [access_token]]);
      expect(app.sentToAdvpl.calls.allArgs()).toEqual([['internalToken', '']]);
      expect(app.frame.events.map(({ type }) => type)).toEqual(['refreshed']);
    });

    it('reads a token that another frame wrote before the next poll', () => {
      app.openInHost();
      const request = app.requestToken();
      const { access_token } = tokenResponse(app.clock.now());
      app.store({ access_token });
      dispatchEvent(new StorageEvent('storage', { key: 'ERPTOKEN' }));

      expect(request.values).toEqual([access_token]);
    });

    it('continues without a token after 3 seconds, reports it once and does not wait again', () => {
      app.openInHost();
      const request = app.requestToken();
      app.clock.advance(2_999);
      expect(request.done).toBeFalse();
      app.clock.advance(1);

      expect(request.values).toEqual([undefined]);
      expect(app.requestToken().values).toEqual([undefined]);
      expect(messages.count('NGP505')).toBe(1);
      expect(app.frame.events.map(({ type }) => type)).toEqual(['missing']);
      expect(app.sentToAdvpl).toHaveBeenCalledTimes(1);
    });
  });

  describe('a channel that connects late', () => {
    it('receives the request when it connects within three seconds', () => {
      app.openInHost();
      app.setConnected(false);
      const request = app.requestToken();
      app.clock.advance(1_000);
      expect(app.sentToAdvpl).not.toHaveBeenCalled();
      app.setConnected(true);
      app.clock.advance(50);

      expect(app.sentToAdvpl.calls.allArgs()).toEqual([['internalToken', '']]);
      app.clock.advance(2_000);
      expect(request.values).toEqual([undefined]);
    });

    it('receives the next request when it connects later', () => {
      app.openInHost();
      app.setConnected(false);
      app.requestToken();
      app.clock.advance(3_000);
      expect(app.requestToken().values).toEqual([undefined]);
      app.setConnected(true);
      const request = app.requestToken();
      const { access_token } = tokenResponse(app.clock.now());
      app.store({ access_token });
      app.clock.advance(50);

      expect(request.values).toEqual([access_token]);
      expect(app.sentToAdvpl).toHaveBeenCalledTimes(1);
    });

    it('does not fail the request when it throws', () => {
      app.openInHost();
      app.sentToAdvpl.and.throwError('closed');
      const request = app.requestToken();
      app.clock.advance(3_000);

      expect(request.values).toEqual([undefined]);
    });
  });
});
