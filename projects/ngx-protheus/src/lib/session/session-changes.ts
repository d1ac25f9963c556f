import {
  inject,
  Injectable,
  NgZone,
  type OnDestroy,
  type Signal,
  signal,
  untracked,
} from '@angular/core';
import { type Observable, Subject } from 'rxjs';
import { browserStorage } from './browser-storage';
import { type SessionListener } from './session-listener';
import { SessionStore } from './session-store';
import { type ProtheusTenantChange } from './tenant-change';

/**
 * Publishes changes of the session as a signal and an observable. It reads the storage again when a
 * browser event shows that other code may have written it.
 *
 * A read that finds a change raises {@link version} in a microtask, because Angular forbids writing a
 * signal inside `computed`. Changes are published in Angular's zone: messages from AdvPL arrive
 * outside it, where neither they nor the requests made then start change detection.
 */
@Injectable({ providedIn: 'root' })
export class SessionChanges implements OnDestroy, SessionListener {
  readonly #store = inject(SessionStore);
  readonly #zone = inject(NgZone);
  readonly #versionSignal = signal(0);
  readonly #tenantSubject = new Subject<ProtheusTenantChange>();
  readonly #storage = browserStorage('sessionStorage');
  #isPending = false;

  /** Incremented after each detected change. A `computed` that reads it runs again. */
  readonly version: Signal<number> = this.#versionSignal;

  /** Emits when the company or the branch changed. */
  readonly tenantChanges: Observable<ProtheusTenantChange> = this.#tenantSubject;

  constructor() {
    this.#store.listener = this;
    if (this.#storage) {
      addEventListener('storage', this.check);
      document.addEventListener('visibilitychange', this.check);
    }
  }

  ngOnDestroy(): void {
    this.#store.listener = undefined;
    if (this.#storage) {
      removeEventListener('storage', this.check);
      document.removeEventListener('visibilitychange', this.check);
    }
    this.#tenantSubject.complete();
  }

  /** Reads the storage again. Call it after code that may have written it, such as a message. */
  readonly check = (): void => {
    this.#store.cachedKeys.forEach((_, key) => this.#store.raw(key));
    this.#store.requestSession();
    this.#bumpVersion();
  };

  onChangeFound(): void {
    if (this.#isPending) return;
    this.#isPending = true;
    queueMicrotask(() => this.#bumpVersion());
  }

  onWritten(): void {
    this.#isPending = true;
    this.#bumpVersion();
  }

  onTenantChanged(external: boolean): void {
    if (!this.#tenantSubject.observed) return;
    this.#runInAngularZone(() =>
      this.#tenantSubject.next({
        company: this.#store.get('ProCompany'),
        branch: this.#store.get('ProBranch'),
        external,
      }),
    );
  }

  #bumpVersion(): void {
    if (!this.#isPending) return;
    this.#isPending = false;
    this.#runInAngularZone(() => this.#versionSignal.update(version => version + 1));
  }

  #runInAngularZone(publish: () => void): void {
    untracked(() => this.#zone.run(publish));
  }
}
