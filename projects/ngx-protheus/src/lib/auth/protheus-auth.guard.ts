import { EnvironmentInjector, inject, InjectionToken, runInInjectionContext } from '@angular/core';
import { type CanActivateFn, type UrlTree } from '@angular/router';
import { catchError, map, of } from 'rxjs';

import { reportOnce } from '../errors/report';
import { SessionStore } from '../session/session-store';
import { ProtheusAuth } from './auth-events';
import { CLOCK } from '../timing/clock';
import { TokenManager } from './token-manager';
import { storedTokenTimes } from './token-times';

/**
 * Where a guard sends a visitor who is not signed in. Called in an injection context, so that it may
 * `inject(Router)`: this library imports no Router, which would weigh three times as much as all
 * the rest of it.
 *
 * @param url The address that the visitor wanted.
 */
export type ProtheusSignInRedirect = (url: string) => boolean | UrlTree;

/** What `withSignIn()` says. */
export const SIGN_IN_REDIRECT: InjectionToken<ProtheusSignInRedirect> =
  /* @__PURE__ */ new InjectionToken<ProtheusSignInRedirect>(
    typeof ngDevMode === 'undefined' || ngDevMode ? 'Protheus sign-in redirect' : '',
  );

/**
 * Lets a route be entered by whoever is signed in: there is a token, and it has not ended or could
 * be refreshed. Inside Protheus that is everybody; outside, `withSignIn()` says where the others go.
 * The address they wanted is kept in `ProtheusAuth.redirectUrl` and `ProAuthService.redirectUrl`.
 *
 * **Security.** A guard is a convenience for the visitor. What may be seen, the server decides.
 *
 * @example
 * export const routes: Routes = [
 *   { path: 'login', component: LoginComponent },
 *   { path: '', component: HomeComponent, canActivate: [protheusAuthGuard] },
 * ];
 *
 * export const appConfig: ApplicationConfig = {
 *   providers: [
 *     provideRouter(routes),
 *     provideHttpClient(withInterceptors([protheusInterceptor])),
 *     provideProtheus(withSignIn(() => inject(Router).parseUrl('/login'))),
 *   ],
 * };
 */
export const protheusAuthGuard: CanActivateFn = (_route, { url }) => {
  const tokens = inject(TokenManager);
  const session = inject(SessionStore);
  const clock = inject(CLOCK);
  const auth = inject(ProtheusAuth);
  const injector = inject(EnvironmentInjector);
  const redirect = inject(SIGN_IN_REDIRECT, { optional: true });

  return tokens.ready().pipe(
    catchError(() => of(undefined)),
    map(access => {
      const times = storedTokenTimes(session);
      if (access && times && clock.now() < times.endsAt) return true;
      auth.redirectUrl = url;
      if (redirect) return runInInjectionContext(injector, () => redirect(url));
      reportOnce(
        'NGP508',
        (typeof ngDevMode === 'undefined' || ngDevMode) &&
          `A guard of ngx-protheus stopped the navigation to "${url}": nobody is signed in, and ` +
            `nothing says where to go then. Write ` +
            `provideProtheus(withSignIn(() => inject(Router).parseUrl('/login'))).`,
      );
      return false;
    }),
  );
};
