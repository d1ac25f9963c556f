import { EnvironmentInjector, inject, InjectionToken, runInInjectionContext } from '@angular/core';
import { type CanActivateFn, type UrlTree } from '@angular/router';
import { catchError, map, of } from 'rxjs';
import { ErrorCode } from '../errors/error-codes';
import { reportOnce } from '../errors/report';
import { urlText } from '../errors/url-text';
import { SessionStore } from '../session/session-store';
import { CLOCK } from '../timing/clock';
import { AuthState } from './auth-state';
import { TokenManager } from './token-manager';
import { storedTokenTimes } from './token-times';

/**
 * Returns where a guard redirects a user who is not signed in. Called in an injection context, so that
 * it may `inject(Router)`: this library imports no Router, which is three times as large as all the
 * rest of it.
 *
 * @param url The URL that the user requested.
 */
export type ProtheusSignInRedirect = (url: string) => boolean | UrlTree;

/** The redirect of `withSignIn()`. */
export const SIGN_IN_REDIRECT: InjectionToken<ProtheusSignInRedirect> =
  /* @__PURE__ */ new InjectionToken<ProtheusSignInRedirect>(
    typeof ngDevMode === 'undefined' || ngDevMode ? 'Protheus sign-in redirect' : '',
  );

/**
 * Activates a route for a user who is signed in: there is a token, and it has not expired or could be
 * refreshed. Inside Protheus every user is signed in; outside, `withSignIn()` redirects the others.
 * The requested URL is kept in `ProtheusAuth.redirectUrl` and `ProAuthService.redirectUrl`.
 *
 * **Security.** A guard is a convenience for the user. The server decides which data it sends.
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
 *     provideHttpClient(),
 *     provideProtheus(withSignIn(() => inject(Router).parseUrl('/login'))),
 *   ],
 * };
 */
export const protheusAuthGuard: CanActivateFn = (_route, { url }) => {
  const tokens = inject(TokenManager);
  const session = inject(SessionStore);
  const clock = inject(CLOCK);
  const state = inject(AuthState);
  const injector = inject(EnvironmentInjector);
  const redirect = inject(SIGN_IN_REDIRECT, { optional: true });

  return tokens.ready().pipe(
    catchError(() => of(undefined)),
    map(access => {
      const times = storedTokenTimes(session);
      if (access && times && clock.now() < times.endsAt) return true;
      state.redirectUrl = url;
      if (redirect) return runInInjectionContext(injector, () => redirect(url));
      reportOnce(
        ErrorCode.SIGN_IN_REDIRECT_MISSING,
        (typeof ngDevMode === 'undefined' || ngDevMode) &&
          `A guard of ngx-protheus stopped the navigation to "${urlText(url)}": the user is not signed in, ` +
            `and there is no redirect. Write ` +
            `provideProtheus(withSignIn(() => inject(Router).parseUrl('/login'))).`,
      );
      return false;
    }),
  );
};
