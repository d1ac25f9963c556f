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
import { type ProtheusTenantChange } from './tenant-change';
import { SessionStore } from './session-store';
import { type SessionWatcher } from './session-watcher';

/**
 * Makes the session something to follow: a signal, an observable, and looks at the storage where
 * the browser says that somebody else may have written it.
 *
 * A read that finds a change raises {@link version} in a microtask, because Angular forbids to write
 * a signal inside `computed`. Changes are told in Angular's zone: messages of the ERP arrive outside,
 * where nothing is painted after them and what is requested then is not either.
 */
@Injectable({ providedIn: 'root' })
export class SessionChanges implements OnDestroy, SessionWatcher {
  private readonly store = inject(SessionStore);
  private readonly zone = inject(NgZone);
  private readonly versionSignal = signal(0);
  private readonly changes = new Subject<ProtheusTenantChange>();
  private readonly storage = browserStorage('sessionStorage');
  private pending = false;

  /** Rises after a change was seen; reading it makes a `computed` follow the storage. */
  readonly version: Signal<number> = this.versionSignal;

  /** The company or the branch changed. */
  readonly contextChanges: Observable<ProtheusTenantChange> = this.changes;

  constructor() {
    this.store.watcher = this;
    if (this.storage) {
      addEventListener('storage', this.touch);
      document.addEventListener('visibilitychange', this.touch);
    }
  }

  ngOnDestroy(): void {
    this.store.watcher = undefined;
    if (this.storage) {
      removeEventListener('storage', this.touch);
      document.removeEventListener('visibilitychange', this.touch);
    }
    this.changes.complete();
  }

  /** Looks again: call it after code that may have written the storage, such as a message. */
  readonly touch = (): void => {
    this.store.slots.forEach((_, key) => this.store.raw(key));
    this.store.requestContext();
    this.raise();
  };

  found(): void {
    if (this.pending) return;
    this.pending = true;
    queueMicrotask(() => this.raise());
  }

  written(): void {
    this.pending = true;
    this.raise();
  }

  contextChanged(foreign: boolean): void {
    if (!this.changes.observed) return;
    this.tell(() =>
      this.changes.next({
        company: this.store.get('ProCompany'),
        branch: this.store.get('ProBranch'),
        foreign,
      }),
    );
  }

  private raise(): void {
    if (!this.pending) return;
    this.pending = false;
    this.tell(() => this.versionSignal.update(version => version + 1));
  }

  private tell(news: () => void): void {
    untracked(() => this.zone.run(news));
  }
}
