import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, EnvironmentInjector, inject, runInInjectionContext } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, type UrlTree } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type Observable } from 'rxjs';

import { ProtheusAuth } from './auth-events';
import { CLOCK } from '../timing/clock';
import { protheusAuthGuard, SIGN_IN_REDIRECT, type ProtheusSignInRedirect } from './protheus-auth.guard';
import { TOKEN_URL } from './spec-support/frame';
import { leaveHost, openHost } from './spec-support/host';
import { answer } from './spec-support/made-up-token';
import { ManualClock } from './spec-support/manual-clock';
import { Outcome } from './spec-support/outcome';
import { quietConsole } from './spec-support/quiet-console';

@Component({ standalone: true, template: 'orders' })
class OrdersComponent {}

@Component({ standalone: true, template: 'sign in' })
class LoginComponent {}

describe('protheusAuthGuard', () => {
  const messages = quietConsole();
  let clock: ManualClock;
  let harness: RouterTestingHarness | undefined;

  beforeEach(() => {
    sessionStorage.clear();
    harness = undefined;
    clock = new ManualClock();
  });

  afterEach(() => {
    TestBed.inject(HttpTestingController).verify();
    leaveHost();
  });

  function setUp(redirect: ProtheusSignInRedirect | null = () => inject(Router).parseUrl('/login')): void {
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

  async function go(url: string): Promise<string> {
    harness ??= await RouterTestingHarness.create();
    await harness.navigateByUrl(url);
    return TestBed.inject(Router).url;
  }

  /** Asks the guard alone, without a navigation that would wait. */
  function enter(url: string): Outcome<boolean | UrlTree> {
    const state = { url } as Parameters<typeof protheusAuthGuard>[1];
    const route = {} as Parameters<typeof protheusAuthGuard>[0];
    return new Outcome(
      runInInjectionContext(
        TestBed.inject(EnvironmentInjector),
        () => protheusAuthGuard(route, state) as Observable<boolean | UrlTree>,
      ),
    );
  }

  it('lets the route be entered with a token', async () => {
    store(answer(clock.now()));
    setUp();

    expect(await go('/orders?page=2')).toBe('/orders?page=2');
  });

  it('sends a visitor without a token to the sign-in page and keeps where he wanted to go', async () => {
    setUp();

    expect(await go('/orders?page=2')).toBe('/login');
    expect(TestBed.inject(ProtheusAuth).redirectUrl).toBe('/orders?page=2');
  });

  it('sends a visitor there whose token has ended and cannot be renewed', async () => {
    store({ access_token: answer(clock.now(), -10).access_token });
    setUp();

    expect(await go('/orders')).toBe('/login');
  });

  it('waits for the refresh of a token that has ended', () => {
    openHost();
    store(answer(clock.now(), -10));
    setUp();
    const entered = enter('/orders');
    expect(entered.done).toBeFalse();
    TestBed.inject(HttpTestingController).expectOne(TOKEN_URL).flush(answer(clock.now()));

    expect(entered.values).toEqual([true]);
  });

  it('sends the visitor away when the refresh fails', () => {
    openHost();
    store(answer(clock.now(), -10));
    setUp();
    const entered = enter('/reports');
    TestBed.inject(HttpTestingController)
      .expectOne(TOKEN_URL)
      .flush({}, { status: 401, statusText: 'x' });
    clock.pass(3_000);

    expect(String(entered.values[0])).toBe('/login');
    expect(TestBed.inject(ProtheusAuth).redirectUrl).toBe('/reports');
  });

  it('stops the navigation and says what to write when nobody said where to go', () => {
    setUp(null);
    const entered = enter('/orders');

    expect(entered.values).toEqual([false]);
    expect(messages.count('NGP508')).toBe(1);
  });
});
