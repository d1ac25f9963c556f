import {
  DestroyRef,
  EnvironmentInjector,
  inject,
  Injectable,
  runInInjectionContext,
} from '@angular/core';
import { Router } from '@angular/router';
import {
  ɵSIGN_IN_REDIRECT,
  ProAuthService,
  ProJsToAdvplService,
  protheusEmbedding,
} from 'ngx-protheus';

/** The navigation of the session settings page. */
@Injectable()
export class SessionNavigation {
  readonly #auth = inject(ProAuthService);
  readonly #advpl = inject(ProJsToAdvplService);
  readonly #router = inject(Router);
  readonly #injector = inject(EnvironmentInjector);
  readonly #signIn = inject(ɵSIGN_IN_REDIRECT, { optional: true });
  readonly #destroyRef = inject(DestroyRef);
  readonly #insideProtheus = protheusEmbedding().kind !== 'browser';

  /**
   * Navigates into the application. Inside Protheus AdvPL continues by itself if no route is set.
   */
  continue(route: string): void {
    if (route || !this.#insideProtheus) this.#navigate(route || this.#auth.redirectUrl || '/');
  }

  /** Navigates to the sign-in. Inside Protheus AdvPL shows it if no route is set. */
  back(route: string): void {
    if (route) return this.#navigate(route);
    const target =
      this.#signIn && runInInjectionContext(this.#injector, () => this.#signIn?.(this.#router.url));
    if (target && typeof target !== 'boolean') void this.#router.navigateByUrl(target);
    else if (!this.#insideProtheus) this.#navigate('/login');
  }

  /**
   * Disables the browser's back button until the page is destroyed; AdvPL is notified of each use.
   */
  blockBack(): void {
    const stay = (): void => history.pushState(null, '', location.href);
    const onPopState = (): void => {
      this.#advpl.jsToAdvpl('sendLogRedirect', 'session-settings');
      stay();
    };
    stay();
    addEventListener('popstate', onPopState);
    this.#destroyRef.onDestroy(() => removeEventListener('popstate', onPopState));
  }

  #navigate(route: string): void {
    void this.#router.navigateByUrl(route);
  }
}
