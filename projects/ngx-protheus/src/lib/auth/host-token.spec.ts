import { eachWithApp } from './spec-support/each-with-app';
import { type EmbeddedApp } from './spec-support/embedded-app';
import { answer } from './spec-support/made-up-token';
import { quietConsole } from './spec-support/quiet-console';

describe('the token that the host is asked for', () => {
  const messages = quietConsole();
  let app: EmbeddedApp;
  eachWithApp(made => (app = made));

  describe('without a token', () => {
    it('goes on at once outside a host', () => {
      app.openOutside();

      expect(app.frame.tokens.current()).toBeUndefined();
      expect(app.waiting()).toEqual(jasmine.objectContaining({ values: [undefined], done: true }));
    });

    it('asks the host once and waits until the storage shows it', () => {
      app.open();
      const requests = [app.waiting(), app.waiting()];
      app.clock.pass(2_000);
      expect(requests.some(({ done }) => done)).toBeFalse();
      const { access_token } = answer(app.clock.now());
      app.store({ access_token });
      app.clock.pass(50);

      expect(requests.map(({ values }) => values)).toEqual([[access_token], [access_token]]);
      expect(app.sentToAdvpl.calls.allArgs()).toEqual([['internalToken', '']]);
      expect(app.frame.events.map(({ type }) => type)).toEqual(['refreshed']);
    });

    it('notices a token that another frame wrote without waiting for its own look', () => {
      app.open();
      const request = app.waiting();
      const { access_token } = answer(app.clock.now());
      app.store({ access_token });
      dispatchEvent(new StorageEvent('storage', { key: 'ERPTOKEN' }));

      expect(request.values).toEqual([access_token]);
    });

    it('goes on without it after 3 seconds, says so once and never waits again', () => {
      app.open();
      const request = app.waiting();
      app.clock.pass(2_999);
      expect(request.done).toBeFalse();
      app.clock.pass(1);

      expect(request.values).toEqual([undefined]);
      expect(app.waiting().values).toEqual([undefined]);
      expect(messages.count('NGP505')).toBe(1);
      expect(app.frame.events.map(({ type }) => type)).toEqual(['missing']);
      expect(app.sentToAdvpl).toHaveBeenCalledTimes(1);
    });
  });

  describe('a channel that connects late', () => {
    it('is asked when it connects, within the three seconds', () => {
      app.open();
      app.setConnected(false);
      const request = app.waiting();
      app.clock.pass(1_000);
      expect(app.sentToAdvpl).not.toHaveBeenCalled();
      app.setConnected(true);
      app.clock.pass(50);

      expect(app.sentToAdvpl.calls.allArgs()).toEqual([['internalToken', '']]);
      app.clock.pass(2_000);
      expect(request.values).toEqual([undefined]);
    });

    it('is asked by the next request when it took longer', () => {
      app.open();
      app.setConnected(false);
      app.waiting();
      app.clock.pass(3_000);
      expect(app.waiting().values).toEqual([undefined]);
      app.setConnected(true);
      const request = app.waiting();
      const { access_token } = answer(app.clock.now());
      app.store({ access_token });
      app.clock.pass(50);

      expect(request.values).toEqual([access_token]);
      expect(app.sentToAdvpl).toHaveBeenCalledTimes(1);
    });

    it('that breaks while it is asked harms nobody', () => {
      app.open();
      app.sentToAdvpl.and.throwError('closed');
      const request = app.waiting();
      app.clock.pass(3_000);

      expect(request.values).toEqual([undefined]);
    });
  });
});
