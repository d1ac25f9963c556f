import { NgZone } from '@angular/core';
import { captureConsole } from './spec-support/capture-console';
import { type EmbeddedApp } from './spec-support/embedded-app';
import { tokenResponse } from './spec-support/token-response';
import { withEmbeddedApp } from './spec-support/with-embedded-app';

describe('requests that wait for the same refresh', () => {
  captureConsole();
  let app: EmbeddedApp;
  withEmbeddedApp(made => (app = made));

  it('continue when one of them is cancelled', () => {
    app.store(tokenResponse(app.clock.now(), -10));
    app.openInHost();
    const [cancelled, kept] = [app.requestToken(), app.requestToken()];
    cancelled.cancel();
    const refresh = app.frame.refresh();
    expect(refresh.cancelled).toBeFalse();
    const token = tokenResponse(app.clock.now());
    refresh.flush(token);

    expect(cancelled.values).toEqual([]);
    expect(kept.values).toEqual([token.access_token]);
  });

  it('do not stop the refresh when the last one is cancelled', () => {
    app.store(tokenResponse(app.clock.now(), -10));
    app.openInHost();
    app.requestToken().cancel();
    const fresh = app.refreshSucceeds();

    expect(app.frame.tokens.current()).toBe(fresh);
  });

  it('do not stop the request to the host when one is cancelled', () => {
    app.openInHost();
    app.requestToken().cancel();
    const next = app.requestToken();
    const { access_token } = tokenResponse(app.clock.now());
    app.store({ access_token });
    app.clock.advance(50);

    expect(next.values).toEqual([access_token]);
    expect(app.sentToAdvpl).toHaveBeenCalledTimes(1);
  });

  it('cancel the refresh when the application is destroyed', () => {
    app.store(tokenResponse(app.clock.now(), -10));
    app.openInHost();
    const request = app.requestToken();
    const refresh = app.frame.refresh();
    app.frame.close();

    expect(refresh.cancelled).toBeTrue();
    expect(request.done).toBeFalse();
    app.openInHost();
    app.requestToken();
    app.refreshSucceeds();
  });

  it('receive the token in the zone that they were sent in', () => {
    app.store(tokenResponse(app.clock.now(), -10));
    app.openInHost();
    const zone = new NgZone({});
    const inZone: boolean[] = [];
    app.frame.tokens.ready().subscribe(() => inZone.push(NgZone.isInAngularZone()));
    zone.run(() => {
      app.frame.tokens.ready().subscribe(() => inZone.push(NgZone.isInAngularZone()));
    });
    app.refreshSucceeds();

    expect(inZone).toEqual([false, true]);
  });
});
