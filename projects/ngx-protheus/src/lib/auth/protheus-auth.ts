import {
  computed,
  DestroyRef,
  inject,
  Injectable,
  NgZone,
  type OnDestroy,
  type Signal,
  signal,
} from '@angular/core';
import { type Observable } from 'rxjs';
import { hookMessages } from '../channel/message-hook';
import { SessionChanges } from '../session/session-changes';
import { SessionStore } from '../session/session-store';
import { CLOCK } from '../timing/clock';
import { AuthState, type ProtheusAuthEvent } from './auth-state';
import { removeToken } from './stored-token';
import { storedTokenTimes } from './token-times';

/** The longest time until the expiry is checked again: timers stop while the computer sleeps. */
const EXPIRY_CHECK_INTERVAL = 60_000;

/**
 * The sign-in of the user: whether there is a valid token, what happens to it, and the sign-out.
 *
 * **Security.** No event carries a token, in whole or in part.
 *
 * @example
 * inject(ProtheusAuth)
 *   .events.pipe(takeUntilDestroyed())
 *   .subscribe(({ type }) => {
 *     if (type === 'refresh-failed') this.notification.warning('A sessão expirou.');
 *   });
 */
@Injectable({ providedIn: 'root' })
export class ProtheusAuth implements OnDestroy {
  readonly #changes = inject(SessionChanges);
  readonly #clock = inject(CLOCK);
  readonly #session = inject(SessionStore);
  readonly #state = inject(AuthState);
  readonly #zone = inject(NgZone);
  readonly #expirations = signal(0);
  #cancelExpiryCheck: (() => void) | undefined;

  /** Emits once for each event, however many requests waited for it. */
  readonly events: Observable<ProtheusAuthEvent> = this.#state.events.asObservable();

  /**
   * Whether there is a token that has not expired. A token that has expired and can be refreshed does
   * not count before the next request or guard has refreshed it.
   *
   * The signal may lag behind other code that writes `sessionStorage` in this frame, until the next
   * request, message of AdvPL, change of the page's visibility, or `ProtheusSession.refresh()`.
   *
   * @example
   * readonly auth = inject(ProtheusAuth);
   * // template: @if (auth.isSignedIn()) { <button (click)="auth.signOut()">Sair</button> }
   */
  readonly isSignedIn: Signal<boolean> = computed(() => {
    this.#changes.version();
    this.#expirations();
    const { endsAt = 0 } = storedTokenTimes(this.#session) ?? {};
    this.#watchExpiry(endsAt);
    return this.#clock.now() < endsAt;
  });

  constructor() {
    // The host's script or `advpltojs.js` may have written the token.
    inject(DestroyRef).onDestroy(hookMessages(this.#changes.check));
  }

  ngOnDestroy(): void {
    this.#cancelExpiryCheck?.();
  }

  /** The URL of the last navigation that a guard stopped because the user was not signed in. */
  get redirectUrl(): string {
    return this.#state.redirectUrl;
  }

  /** Removes the token and the user from the session. A running refresh restores neither. */
  signOut(): void {
    removeToken(this.#session);
  }

  /** Updates {@link isSignedIn} when the token expires. */
  #watchExpiry(endsAt: number): void {
    this.#cancelExpiryCheck?.();
    const left = endsAt - this.#clock.now();
    this.#cancelExpiryCheck =
      left > 0 && left < Infinity
        ? this.#clock.after(Math.min(left, EXPIRY_CHECK_INTERVAL), () => {
            if (this.#clock.now() < endsAt) this.#watchExpiry(endsAt);
            else this.#zone.run(() => this.#expirations.update(count => count + 1));
          })
        : undefined;
  }
}
