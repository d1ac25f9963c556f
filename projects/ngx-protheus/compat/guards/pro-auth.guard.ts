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
import { ɵSIGN_IN_REDIRECT, protheusAuthGuard } from 'ngx-protheus';
import { from, isObservable, map, type Observable, of, shareReplay } from 'rxjs';

/**
 * {@link protheusAuthGuard} as the class that applications use in their routes. If the user is not
 * signed in it redirects to `/login`, or to the route of `withSignIn()`.
 *
 * **Security.** A guard is only for the convenience of the user. The server decides which data a
 * user may read.
 */
@Injectable({ providedIn: 'root' })
export class ProAuthGuard {
  readonly #router = inject(Router);
  readonly #injector = createEnvironmentInjector(
    inject(ɵSIGN_IN_REDIRECT, { optional: true })
      ? []
      : [{ provide: ɵSIGN_IN_REDIRECT, useValue: () => this.#router.parseUrl('/login') }],
    inject(EnvironmentInjector),
  );

  canActivate(
    _next: ActivatedRouteSnapshot,
    state: RouterStateSnapshot,
  ): Observable<boolean> | boolean {
    return this.checkLogin(state.url);
  }

  canActivateChild(
    route: ActivatedRouteSnapshot,
    state: RouterStateSnapshot,
  ): Observable<boolean> | boolean {
    return this.canActivate(route, state);
  }

  canLoad(route: Route): Observable<boolean> | boolean {
    return this.checkLogin(`/${route.path ?? ''}`);
  }

  /**
   * Whether the user is signed in; navigates to the sign-in page if not.
   *
   * @param url The URL to return to after the sign-in.
   */
  checkLogin(url: string): Observable<boolean> | boolean {
    const allowed = runInInjectionContext(this.#injector, () =>
      protheusAuthGuard({} as ActivatedRouteSnapshot, { url } as RouterStateSnapshot),
    );
    return syncIfPossible(
      toObservable(allowed).pipe(
        map(result => {
          if (typeof result === 'boolean') return result;
          if (result instanceof UrlTree) void this.#router.navigateByUrl(result);
          return false;
        }),
      ),
    );
  }
}

function toObservable<T>(value: T | Promise<T> | Observable<T>): Observable<T> {
  return isObservable(value) ? value : value instanceof Promise ? from(value) : of(value);
}

/** The value of an Observable that emits synchronously, else the Observable, which runs once. */
function syncIfPossible(source: Observable<boolean>): Observable<boolean> | boolean {
  const shared = source.pipe(shareReplay(1));
  let result: boolean | undefined;
  shared.subscribe({ next: value => (result = value), error: () => undefined });
  return result ?? shared;
}
