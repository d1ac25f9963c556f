import { NgZone } from '@angular/core';

import { eachWithApp } from './spec-support/each-with-app';
import { type EmbeddedApp } from './spec-support/embedded-app';
import { answer } from './spec-support/made-up-token';
import { quietConsole } from './spec-support/quiet-console';

describe('somebody who waits for a refresh', () => {
  quietConsole();
  let app: EmbeddedApp;
  eachWithApp(made => (app = made));

  it('gives up his own request only', () => {
    app.store(answer(app.clock.now(), -10));
    app.open();
    const [left, stayed] = [app.waiting(), app.waiting()];
    left.cancel();
    const refresh = app.frame.refresh();
    expect(refresh.cancelled).toBeFalse();
    const token = answer(app.clock.now());
    refresh.flush(token);

    expect(left.values).toEqual([]);
    expect(stayed.values).toEqual([token.access_token]);
  });

  it('does not stop the refresh when he is the last', () => {
    app.store(answer(app.clock.now(), -10));
    app.open();
    app.waiting().cancel();
    const fresh = app.succeed();

    expect(app.frame.tokens.current()).toBe(fresh);
  });

  it('leaves the question to the host going on', () => {
    app.open();
    app.waiting().cancel();
    const next = app.waiting();
    const { access_token } = answer(app.clock.now());
    app.store({ access_token });
    app.clock.pass(50);

    expect(next.values).toEqual([access_token]);
    expect(app.sentToAdvpl).toHaveBeenCalledTimes(1);
  });

  it('takes the refresh with him when he is the application', () => {
    app.store(answer(app.clock.now(), -10));
    app.open();
    const request = app.waiting();
    const refresh = app.frame.refresh();
    app.frame.close();

    expect(refresh.cancelled).toBeTrue();
    expect(request.done).toBeFalse();
    app.open();
    app.waiting();
    app.succeed();
  });

  it('hands the token to each request in the zone that it was sent in', () => {
    app.store(answer(app.clock.now(), -10));
    app.open();
    const zone = new NgZone({});
    const seen: boolean[] = [];
    app.frame.tokens.ready().subscribe(() => seen.push(NgZone.isInAngularZone()));
    zone.run(() => {
      app.frame.tokens.ready().subscribe(() => seen.push(NgZone.isInAngularZone()));
    });
    app.succeed();

    expect(seen).toEqual([false, true]);
  });
});
