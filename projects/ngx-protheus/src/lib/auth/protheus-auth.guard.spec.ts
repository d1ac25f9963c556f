import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, EnvironmentInjector, inject, runInInjectionContext } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, type UrlTree } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type Observable } from 'rxjs';
import { CLOCK } from '../timing/clock';
import { ProtheusAuth } from './protheus-auth';
import {
  protheusAuthGuard,
  type ProtheusSignInRedirect,
  SIGN_IN_REDIRECT,
} from './protheus-auth.guard';
import { captureConsole } from './spec-support/capture-console';
import { TOKEN_URL } from './spec-support/frame';
import { installHost, removeHost } from './spec-support/host';
import { ManualClock } from './spec-support/manual-clock';
import { Recorder } from './spec-support/recorder';
import { tokenResponse } from './spec-support/token-response';

@Component({ standalone: true, template: 'orders' })
class OrdersComponent {}

@Component({ standalone: true, template: 'sign in' })
class LoginComponent {}

describe('protheusAuthGuard', () => {
  const messages = captureConsole();
  let clock: ManualClock;
  let harness: RouterTestingHarness | undefined;

  beforeEach(() => {
    sessionStorage.clear();
    harness = undefined;
    clock = new ManualClock();
  });

  afterEach(() => {
    TestBed.inject(HttpTestingController).verify();
    removeHost();
  });

  function setUp(
    redirect: ProtheusSignInRedirect | null = () => inject(Router).parseUrl('/login'),
  ): void {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([
          { path: 'login', component: LoginComponent },
          {
            path: '',
            canActivateChild: [protheusAuthGuard],
            children: [
              { path: 'orders', component: OrdersComponent, canActivate: [protheusAuthGuard] },
            ],
          },
        ]),
        { provide: CLOCK, useValue: clock },
        redirect ? { provide: SIGN_IN_REDIRECT, useValue: redirect } : [],
      ],
    });
  }

  function store(token: object): void {
    sessionStorage.setItem('ERPTOKEN', JSON.stringify(token));
  }

  async function navigate(url: string): Promise<string> {
    harness ??= await RouterTestingHarness.create();
    await harness.navigateByUrl(url);
    return TestBed.inject(Router).url;
  }

  /** Calls the guard without a navigation, which would wait for it. */
  function activate(url: string): Recorder<boolean | UrlTree> {
    const state = { url } as Parameters<typeof protheusAuthGuard>[1];
    const route = {} as Parameters<typeof protheusAuthGuard>[0];
    return new Recorder(
      runInInjectionContext(
        TestBed.inject(EnvironmentInjector),
        () => protheusAuthGuard(route, state) as Observable<boolean | UrlTree>,
      ),
    );
  }

  it('activates the route with a token', async () => {
    store(tokenResponse(clock.now()));
    setUp();

    expect(await navigate('/orders?page=2')).toBe('/orders?page=2');
  });

  it('redirects to the sign-in page without a token and keeps the requested URL', async () => {
    setUp();

    expect(await navigate('/orders?page=2')).toBe('/login');
    expect(TestBed.inject(ProtheusAuth).redirectUrl).toBe('/orders?page=2');
  });

  it('redirects with an expired token that cannot be refreshed', async () => {
    store({ access_token: tokenResponse(clock.now(), -10).access_token });
    setUp();

    expect(await navigate('/orders')).toBe('/login');
  });

  it('waits for the refresh of an expired token', () => {
    installHost();
    store(tokenResponse(clock.now(), -10));
    setUp();
    const activated = activate('/orders');
    expect(activated.done).toBeFalse();
    TestBed.inject(HttpTestingController).expectOne(TOKEN_URL).flush(tokenResponse(clock.now()));

    expect(activated.values).toEqual([true]);
  });

  it('redirects when the refresh fails', () => {
    installHost();
    store(tokenResponse(clock.now(), -10));
    setUp();
    const activated = activate('/reports');
    TestBed.inject(HttpTestingController)
      .expectOne(TOKEN_URL)
      .flush({}, { status: 401, statusText: 'x' });
    clock.advance(3_000);

    expect(String(activated.values[0])).toBe('/login');
    expect(TestBed.inject(ProtheusAuth).redirectUrl).toBe('/reports');
  });

  it('stops the navigation and reports NGP508 without a redirect', () => {
    setUp(null);
    const activated = activate('/orders');

    expect(activated.values).toEqual([false]);
    expect(messages.count('NGP508')).toBe(1);
  });
});
