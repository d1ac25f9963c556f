import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { ProAuthService, type ProtheusFeature, provideProtheus, withSignIn } from 'ngx-protheus';
import { provideProtheusTesting } from 'ngx-protheus/testing';
import { ProAuthGuard } from './pro-auth.guard';

@Component({ selector: 'pro-page', standalone: true, template: '' })
class PageComponent {}

describe('ProAuthGuard', () => {
  const configure = (signedIn: boolean, ...features: ProtheusFeature[]): void => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideProtheusTesting({ embedding: signedIn ? 'webapp' : 'browser' }),
        provideProtheus(...features),
        provideRouter([
          { path: 'login', component: PageComponent },
          { path: 'enter', component: PageComponent },
          { path: 'guarded', component: PageComponent, canActivate: [ProAuthGuard] },
        ]),
      ],
    });
    if (!signedIn) TestBed.inject(ProAuthService).logout();
  };

  /** Navigates to the guarded route and waits until the router is at `end`. */
  const navigateUntil = (end: string): Promise<string> => {
    const router = TestBed.inject(Router);
    return new Promise(resolve => {
      router.events.subscribe(() => router.url === end && resolve(router.url));
      void router.navigateByUrl('/guarded');
    });
  };

  it('activates the route when the user is signed in', async () => {
    configure(true);

    expect(await navigateUntil('/guarded')).toBe('/guarded');
  });

  it('redirects to /login and stores the refused URL', async () => {
    configure(false);

    expect(await navigateUntil('/login')).toBe('/login');
    expect(TestBed.inject(ProAuthService).redirectUrl).toBe('/guarded');
  });

  it('redirects to the route of withSignIn()', async () => {
    configure(
      false,
      withSignIn(() => inject(Router).parseUrl('/enter')),
    );

    expect(await navigateUntil('/enter')).toBe('/enter');
  });

  it('returns true synchronously when the user is signed in', () => {
    configure(true);

    expect(TestBed.inject(ProAuthGuard).checkLogin('/guarded')).toBeTrue();
  });

  it('returns false synchronously outside Protheus', () => {
    configure(false);

    expect(TestBed.inject(ProAuthGuard).checkLogin('/guarded')).toBeFalse();
  });
});
