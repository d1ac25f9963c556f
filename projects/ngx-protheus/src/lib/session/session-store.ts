import { inject, Injectable, type OnDestroy, type Signal, signal, untracked } from '@angular/core';
import { type Observable, Subject } from 'rxjs';

import { browserStorage, readFrom, writeTo } from './browser-storage';
import { type ContextChange } from './context-change';
import { reportMissing } from './missing-key';
import { PINNED_CONTEXT } from './pinned-context';
import { type ProtheusSessionValues, type ProtheusStorageKey } from './protheus-session-values';
import { type RequestContext } from './request-context';
import { SESSION_SNAPSHOT, type SessionSnapshot } from './session-snapshot';
import { areaOf, decodeValue, encodeValue } from './storage-codec';
import { tenantId } from './tenant-id';

const KEYS = [
  'ERPTOKEN',
  'ERPAPPCONFIG',
  'ProCompany',
  'ProBranch',
  'ProModule',
  'ProDatabase',
  'ProIdiom',
] as const;

/** What a key held when it was looked at last. */
interface Slot {
  readonly key: ProtheusStorageKey;
  readonly storage: Storage | undefined;
  /** Whether the text stays once there is one, whatever others write. */
  pinned?: boolean;
  text: string | null;
  /** What the text means; absent until somebody asks. */
  decoded?: { readonly value: unknown };
}

/**
 * The session as the browser storage has it now. Nothing is remembered: the host, `advpltojs.js`
 * and other applications of the tab write behind our back, so each use compares the text and only a
 * changed text is parsed.
 *
 * No method that reads writes a signal synchronously (Angular forbids it inside `computed`): a read
 * that finds a change raises {@link version} in a microtask.
 */
@Injectable({ providedIn: 'root' })
export class SessionStore implements OnDestroy {
  private readonly slots = new Map<ProtheusStorageKey, Slot>();
  private readonly versionSignal = signal(0);
  private readonly changes = new Subject<ContextChange>();
  private context: RequestContext | undefined;
  /** Whether a text changed since `context` was made. */
  private stale = true;
  private raising = false;

  /** How the page was opened. */
  readonly snapshot: SessionSnapshot = inject(SESSION_SNAPSHOT);

  /** Rises after a change was seen; reading it makes a `computed` follow the storage. */
  readonly version: Signal<number> = this.versionSignal;

  /** The company or the branch changed. */
  readonly contextChanges: Observable<ContextChange> = this.changes;

  /** What requests use. */
  private readonly carried = KEYS.map(key => this.slot(key));
  /** The token's old name, which counts only without the new one. */
  private readonly oldToken = this.slot('TOKEN');

  constructor() {
    const [token, , company, branch] = this.carried;
    // A key that is still absent is pinned when it is first seen: some hosts write it by a message.
    if (inject(PINNED_CONTEXT, { optional: true })) {
      company.pinned = branch.pinned = true;
      company.text = this.snapshot.company;
      branch.text = this.snapshot.branch;
    }
    this.look();
    if (token.storage) {
      addEventListener('storage', this.touch);
      document.addEventListener('visibilitychange', this.touch);
    }
  }

  ngOnDestroy(): void {
    if (this.oldToken.storage) {
      removeEventListener('storage', this.touch);
      document.removeEventListener('visibilitychange', this.touch);
    }
    this.changes.complete();
  }

  /** The text of a key as it is now. */
  raw(key: ProtheusStorageKey): string | null {
    return this.current(key).text;
  }

  /**
   * The value of a key as it is now, the same object as long as the text is the same; `undefined`
   * when the key is absent or malformed.
   */
  get<K extends ProtheusStorageKey>(key: K): ProtheusSessionValues[K] | undefined {
    const slot = this.current(key);
    if (!slot.decoded) {
      slot.decoded = { value: decodeValue(key, slot.text) };
      reportMissing(key, slot.text);
    }
    return slot.decoded.value as ProtheusSessionValues[K] | undefined;
  }

  /** Writes a key; says whether the browser took it. */
  set<K extends ProtheusStorageKey>(key: K, value: ProtheusSessionValues[K]): boolean {
    return this.setAll({ [key]: value } as Partial<ProtheusSessionValues>);
  }

  /**
   * Writes several keys as one change; `undefined` removes a key.
   *
   * @returns Whether the browser took them all.
   */
  setAll(values: Partial<ProtheusSessionValues>): boolean {
    let taken = true;
    this.look();
    for (const key of Object.keys(values) as ProtheusStorageKey[]) {
      const text = encodeValue(key, values[key]);
      const slot = this.slot(key);
      taken = writeTo(areaOf(key), key, text) && taken;
      if (slot.pinned) this.take(slot, text);
    }
    this.look(false);
    this.raise();
    return taken;
  }

  /** Removes a key. */
  remove(key: ProtheusStorageKey): void {
    this.setAll({ [key]: undefined });
  }

  /**
   * What the next request takes from the session, the same object as long as nothing changed. A
   * change of company or branch is told to {@link contextChanges} before it returns.
   */
  requestContext(): RequestContext {
    if (this.look()) this.raiseSoon();
    return this.context as RequestContext;
  }

  /** Looks again: call it after code that may have written the storage, such as a message. */
  readonly touch = (): void => {
    let changed = false;
    this.slots.forEach(slot => (changed = this.follow(slot) || changed));
    if (this.look() || changed) this.raise();
  };

  private slot(key: ProtheusStorageKey): Slot {
    let slot = this.slots.get(key);
    if (!slot) {
      const storage = browserStorage(areaOf(key));
      this.slots.set(key, (slot = { key, storage, text: readFrom(storage, key) }));
    }
    return slot;
  }

  private current(key: ProtheusStorageKey): Slot {
    const slot = this.slot(key);
    if (this.follow(slot)) this.raiseSoon();
    return slot;
  }

  /** Takes the text as it is now; says whether it is another one. */
  private follow(slot: Slot): boolean {
    return (
      !(slot.pinned && slot.text !== null) && this.take(slot, readFrom(slot.storage, slot.key))
    );
  }

  private take(slot: Slot, text: string | null): boolean {
    if (slot.text === text) return false;
    slot.text = text;
    slot.decoded = undefined;
    return (this.stale = true);
  }

  /** Compares the keys that requests use; says whether something changed. */
  private look(foreign = true): boolean {
    const { carried, oldToken, context: before } = this;
    for (const slot of carried) this.follow(slot);
    if (carried[0].text === null) this.follow(oldToken);
    if (!this.stale) return false;
    this.stale = false;

    const [token, appConfig, company, branch, module, database, idiom] = carried.map(
      ({ text }) => text,
    );
    reportMissing('ProCompany', company);
    // Parsed here and kept from everybody: the objects that `get` hands out may have been changed.
    const tenant = tenantId(decodeValue('ProCompany', company), decodeValue('ProBranch', branch));
    this.context = {
      token: token ?? oldToken.text,
      appConfig,
      tenantId: tenant,
      module,
      database,
      idiom,
    };
    if (before && tenant !== before.tenantId && this.changes.observed) {
      untracked(() =>
        this.changes.next({
          company: this.get('ProCompany'),
          branch: this.get('ProBranch'),
          foreign,
        }),
      );
    }
    return true;
  }

  private raise(): void {
    untracked(() => this.versionSignal.update(version => version + 1));
  }

  private raiseSoon(): void {
    if (this.raising) return;
    this.raising = true;
    queueMicrotask(() => {
      this.raising = false;
      this.raise();
    });
  }
}
