import {
  DestroyRef,
  EnvironmentInjector,
  inject,
  Injectable,
  runInInjectionContext,
} from '@angular/core';
import { Router } from '@angular/router';
import {
  blockBackAction,
  embedding,
  ProAuthService,
  ProJsToAdvplService,
  SIGN_IN_REDIRECT,
} from 'ngx-protheus';

/** Where the page of the session’s settings leads to. */
@Injectable()
export class SessionWay {
  private readonly auth = inject(ProAuthService);
  private readonly advpl = inject(ProJsToAdvplService);
  private readonly router = inject(Router);
  private readonly injector = inject(EnvironmentInjector);
  private readonly signIn = inject(SIGN_IN_REDIRECT, { optional: true });
  private readonly destroyed = inject(DestroyRef);
  private readonly inside = embedding().kind !== 'browser';

  /** Into the application. Inside Protheus AdvPL goes on by itself unless a route is named. */
  on(route: string): void {
    if (route || !this.inside) this.go(route || this.auth.redirectUrl || '/');
  }

  /** To the sign-in. Inside Protheus AdvPL shows it unless a route is named. */
  back(route: string): void {
    if (route) return this.go(route);
    const target =
      this.signIn && runInInjectionContext(this.injector, () => this.signIn?.(this.router.url));
    if (target && typeof target !== 'boolean') void this.router.navigateByUrl(target);
    else if (!this.inside) this.go('/login');
  }

  /** Keeps the browser’s back button on this page as long as it is there. */
  blockBack(): void {
    this.destroyed.onDestroy(blockBackAction(this.router.url, 'session-settings', this.advpl));
  }

  private go(route: string): void {
    void this.router.navigateByUrl(route);
  }
}
