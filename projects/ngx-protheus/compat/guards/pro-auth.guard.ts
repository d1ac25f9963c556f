import {
  createEnvironmentInjector,
  EnvironmentInjector,
  inject,
  Injectable,
  runInInjectionContext,
} from '@angular/core';
import {
  type ActivatedRouteSnapshot,
  type Route,
  Router,
  type RouterStateSnapshot,
  UrlTree,
} from '@angular/router';
import { protheusAuthGuard, SIGN_IN_REDIRECT } from 'ngx-protheus';
import { from, isObservable, map, type Observable, of, shareReplay } from 'rxjs';

/** At once what is known at once: callers test the published `boolean` directly. */
type Allowed = Observable<boolean> | boolean;

/**
 * {@link protheusAuthGuard} as the class that applications list in their routes. Where nobody is
 * signed in it goes to `/login`, or where `withSignIn()` says.
 *
 * **Security.** A guard is a convenience for the visitor. What may be seen, the server decides.
 */
@Injectable({ providedIn: 'root' })
export class ProAuthGuard {
  private readonly router = inject(Router);
  private readonly injector = createEnvironmentInjector(
    inject(SIGN_IN_REDIRECT, { optional: true })
      ? []
      : [{ provide: SIGN_IN_REDIRECT, useValue: () => this.router.parseUrl('/login') }],
    inject(EnvironmentInjector),
  );

  canActivate(_next: ActivatedRouteSnapshot, state: RouterStateSnapshot): Allowed {
    return this.checkLogin(state.url);
  }

  canActivateChild(route: ActivatedRouteSnapshot, state: RouterStateSnapshot): Allowed {
    return this.canActivate(route, state);
  }

  canLoad(route: Route): Allowed {
    return this.checkLogin(`/${route.path ?? ''}`);
  }

  /** Whether somebody is signed in; goes to the sign-in page if not. */
  checkLogin(url: string): Allowed {
    const allowed = runInInjectionContext(this.injector, () =>
      protheusAuthGuard({} as ActivatedRouteSnapshot, { url } as RouterStateSnapshot),
    );
    return atOnce(
      toObservable(allowed).pipe(
        map(result => {
          if (typeof result === 'boolean') return result;
          if (result instanceof UrlTree) void this.router.navigateByUrl(result);
          return false;
        }),
      ),
    );
  }
}

function toObservable<T>(value: T | Promise<T> | Observable<T>): Observable<T> {
  return isObservable(value) ? value : value instanceof Promise ? from(value) : of(value);
}

/** The value of an Observable that has it already, else the Observable, which runs once. */
function atOnce(source: Observable<boolean>): Allowed {
  const shared = source.pipe(shareReplay(1));
  let known: boolean | undefined;
  shared.subscribe({ next: value => (known = value), error: () => undefined });
  return known ?? shared;
}
