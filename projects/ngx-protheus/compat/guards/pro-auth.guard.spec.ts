import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { ProAuthService, provideProtheus, type ProtheusFeature, withSignIn } from 'ngx-protheus';
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
          { path: 'wanted', component: PageComponent, canActivate: [ProAuthGuard] },
        ]),
      ],
    });
    if (!signedIn) TestBed.inject(ProAuthService).logout();
  };

  /** Asks for the guarded route and waits until the router rests at `end`. */
  const goTo = (end: string): Promise<string> => {
    const router = TestBed.inject(Router);
    return new Promise(resolve => {
      router.events.subscribe(() => router.url === end && resolve(router.url));
      void router.navigateByUrl('/wanted');
    });
  };

  it('lets in who is signed in', async () => {
    configure(true);

    expect(await goTo('/wanted')).toBe('/wanted');
  });

  it('goes to /login and remembers what was wanted', async () => {
    configure(false);

    expect(await goTo('/login')).toBe('/login');
    expect(TestBed.inject(ProAuthService).redirectUrl).toBe('/wanted');
  });

  it('goes where withSignIn() says', async () => {
    configure(
      false,
      withSignIn(() => inject(Router).parseUrl('/enter')),
    );

    expect(await goTo('/enter')).toBe('/enter');
  });

  it('answers callers at once where nothing is to wait for', () => {
    configure(true);

    expect(TestBed.inject(ProAuthGuard).checkLogin('/wanted')).toBeTrue();
  });

  it('refuses callers at once outside Protheus', () => {
    configure(false);

    expect(TestBed.inject(ProAuthGuard).checkLogin('/wanted')).toBeFalse();
  });
});
