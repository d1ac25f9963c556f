import { ApplicationRef, computed, effect, EnvironmentInjector } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { SessionStore } from '../session/session-store';
import { AuthState } from './auth-state';
import { ProtheusAuth } from './protheus-auth';
import { captureConsole } from './spec-support/capture-console';
import { type EmbeddedApp } from './spec-support/embedded-app';
import { secret, tokenResponse } from './spec-support/token-response';
import { withEmbeddedApp } from './spec-support/with-embedded-app';

const SECOND = 1_000;
const HOUR = 3_600_000;

describe('ProtheusAuth', () => {
  captureConsole();
  let app: EmbeddedApp;
  withEmbeddedApp(made => (app = made));

  const auth = (): ProtheusAuth => app.frame.get(ProtheusAuth);
  const runEffects = (): void => TestBed.inject(ApplicationRef).tick();

  describe('isSignedIn', () => {
    it('is true for a token that has not expired, and false without a token', () => {
      app.openInBrowser();
      expect(auth().isSignedIn()).toBeFalse();

      app.frame.get(SessionStore).set('ERPTOKEN', tokenResponse(app.clock.now()));
      expect(auth().isSignedIn()).toBeTrue();

      app.frame.get(SessionStore).set('ERPTOKEN', tokenResponse(app.clock.now(), -10));
      expect(auth().isSignedIn()).toBeFalse();
    });

    it('is true for the legacy key and for a token without times', () => {
      app.store({ access_token: secret('opaque') }, 'TOKEN');
      app.openInBrowser();

      expect(auth().isSignedIn()).toBeTrue();
      expect(app.clock.pending).toBe(0);
    });

    it('follows what other frames write', () => {
      app.openInBrowser();
      expect(auth().isSignedIn()).toBeFalse();
      app.store(tokenResponse(app.clock.now()));
      dispatchEvent(new StorageEvent('storage', { key: 'ERPTOKEN' }));

      expect(auth().isSignedIn()).toBeTrue();
    });

    it('follows what the host writes with a message', () => {
      app.openInHost();
      expect(auth().isSignedIn()).toBeFalse();
      app.store(tokenResponse(app.clock.now()));
      app.receive('setToken', '{}');

      expect(auth().isSignedIn()).toBeTrue();
    });

    it('becomes false when the token expires, also in an effect', () => {
      app.store(tokenResponse(app.clock.now()));
      app.openInBrowser();
      const values: boolean[] = [];
      const { isSignedIn } = auth();
      effect(() => values.push(isSignedIn()), { injector: app.frame.get(EnvironmentInjector) });
      runEffects();
      app.clock.advance(HOUR - SECOND);
      runEffects();
      expect(values).toEqual([true]);

      app.clock.advance(SECOND);
      runEffects();
      expect(values).toEqual([true, false]);
    });

    it('becomes false soon after the computer slept until after the expiry', () => {
      app.store(tokenResponse(app.clock.now()));
      app.openInBrowser();
      expect(auth().isSignedIn()).toBeTrue();
      app.clock.set(app.clock.now() + 2 * HOUR);
      app.clock.advance(60 * SECOND);

      expect(auth().isSignedIn()).toBeFalse();
    });

    it('becomes true again when an expired token was refreshed', () => {
      app.store(tokenResponse(app.clock.now(), -10));
      app.openInHost();
      expect(auth().isSignedIn()).toBeFalse();
      app.requestToken();
      app.refreshSucceeds();

      expect(auth().isSignedIn()).toBeTrue();
    });

    it('can be read in computed while the storage has changed', async () => {
      app.openInBrowser();
      const label = computed(() => (auth().isSignedIn() ? 'in' : 'out'));
      expect(label()).toBe('out');
      app.store(tokenResponse(app.clock.now()));
      const reader = computed(() => app.frame.get(SessionStore).raw('ERPTOKEN') && label());

      expect(() => reader()).not.toThrow();
      await Promise.resolve();
      expect(label()).toBe('in');
    });
  });

  describe('signOut', () => {
    it('removes the token and the user', () => {
      app.store(tokenResponse(app.clock.now()));
      app.store(tokenResponse(app.clock.now()), 'TOKEN');
      app.store({ id: '000001' }, 'ProUser');
      app.openInBrowser();
      expect(auth().isSignedIn()).toBeTrue();
      auth().signOut();

      expect(auth().isSignedIn()).toBeFalse();
      for (const key of ['ERPTOKEN', 'TOKEN', 'ProUser']) {
        expect(sessionStorage.getItem(key)).withContext(key).toBeNull();
      }
    });

    it('is not undone by a running refresh', () => {
      app.store(tokenResponse(app.clock.now(), -10));
      app.openInHost();
      const request = app.requestToken();
      auth().signOut();
      app.refreshSucceeds();

      expect(request.values).toEqual([undefined]);
      expect(auth().isSignedIn()).toBeFalse();
    });
  });

  it('returns the URL that a guard has kept', () => {
    app.openInBrowser();
    expect(auth().redirectUrl).toBe('');
    app.frame.get(AuthState).redirectUrl = '/orders';

    expect(auth().redirectUrl).toBe('/orders');
  });

  it('removes its listeners and timers when the application is destroyed', () => {
    app.store(tokenResponse(app.clock.now()));
    app.openInHost();
    expect(auth().isSignedIn()).toBeTrue();
    app.frame.close();

    expect(app.clock.pending).toBe(0);
    app.openInHost();
  });
});
