import { EnvironmentInjector, inject, Injectable, runInInjectionContext } from '@angular/core';
import {
  type ActivatedRouteSnapshot,
  type Route,
  type RouterStateSnapshot,
  type UrlTree,
} from '@angular/router';
import { type Observable } from 'rxjs';

import { checkSignIn } from './protheus-auth.guard';

/**
 * {@link protheusAuthGuard} as the class that applications of `@totvs/protheus-lib-core` list in
 * their routes.
 */
@Injectable({ providedIn: 'root' })
export class ProAuthGuard {
  private readonly injector = inject(EnvironmentInjector);

  canActivate(
    _next: ActivatedRouteSnapshot,
    state: RouterStateSnapshot,
  ): Observable<boolean | UrlTree> {
    return this.checkLogin(state.url);
  }

  canActivateChild(
    route: ActivatedRouteSnapshot,
    state: RouterStateSnapshot,
  ): Observable<boolean | UrlTree> {
    return this.canActivate(route, state);
  }

  canLoad(route: Route): Observable<boolean | UrlTree> {
    return this.checkLogin(`/${route.path ?? ''}`);
  }

  /** Whether somebody is signed in, else where to go. */
  checkLogin(url: string): Observable<boolean | UrlTree> {
    return runInInjectionContext(this.injector, () => checkSignIn(url));
  }
}
