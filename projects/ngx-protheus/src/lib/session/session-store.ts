import { inject, Injectable, type OnDestroy, type Signal, signal, untracked } from '@angular/core';
import { type Observable, Subject } from 'rxjs';

import { browserStorage, readFrom, readLocal, writeTo } from './browser-storage';
import { type ContextChange } from './context-change';
import { reportMissing } from './missing-key';
import { PINNED_CONTEXT } from './pinned-context';
import { type ProtheusSessionValues, type ProtheusStorageKey } from './protheus-session-values';
import { type RequestContext } from './request-context';
import { SESSION_SNAPSHOT, type SessionSnapshot } from './session-snapshot';
import { areaOf, decodeValue, encodeValue } from './storage-codec';
import { tenantId } from './tenant-id';

/** What requests use. */
const KEYS = [
  'ERPTOKEN',
  'ERPAPPCONFIG',
  'ProCompany',
  'ProBranch',
  'ProModule',
  'ProDatabase',
  'ProIdiom',
  'TOKEN',
] as const;

interface Slot {
  text: string | null;
  value: unknown;
  /** Whether `value` belongs to `text`. */
  decoded: boolean;
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
  private readonly area = browserStorage('sessionStorage');
  private readonly slots = new Map<ProtheusStorageKey, Slot>();
  private readonly versionSignal = signal(0);
  private readonly changes = new Subject<ContextChange>();
  private pinned: Partial<Record<ProtheusStorageKey, string | null>> | undefined;
  private texts: readonly (string | null)[] = [];
  private context!: RequestContext;
  private raising = false;

  /** How the page was opened. */
  readonly snapshot: SessionSnapshot = inject(SESSION_SNAPSHOT);

  /** Rises after a change was seen; reading it makes a `computed` follow the storage. */
  readonly version: Signal<number> = this.versionSignal.asReadonly();

  /** The company or the branch changed. */
  readonly contextChanges: Observable<ContextChange> = this.changes.asObservable();

  constructor() {
    // A key that is still absent is pinned when it is first seen: some hosts write it by a message.
    if (inject(PINNED_CONTEXT, { optional: true })) {
      const { company, branch } = this.snapshot;
      this.pinned = { ProCompany: company, ProBranch: branch };
    }
    this.look();
    if (this.area) {
      addEventListener('storage', this.touch);
      document.addEventListener('visibilitychange', this.touch);
    }
  }

  ngOnDestroy(): void {
    if (this.area) {
      removeEventListener('storage', this.touch);
      document.removeEventListener('visibilitychange', this.touch);
    }
    this.changes.complete();
  }

  /** The text of a key as it is now. */
  raw(key: ProtheusStorageKey): string | null {
    return this.slot(key).text;
  }

  /**
   * The value of a key as it is now, the same object as long as the text is the same; `undefined`
   * when the key is absent or malformed.
   */
  get<K extends ProtheusStorageKey>(key: K): ProtheusSessionValues[K] | undefined {
    const slot = this.slot(key);
    if (!slot.decoded) {
      slot.value = decodeValue(key, slot.text);
      slot.decoded = true;
      reportMissing(key, slot.text);
    }
    return slot.value as ProtheusSessionValues[K] | undefined;
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
      const value = values[key];
      const text = value === undefined || value === null ? null : encodeValue(key, value);
      taken = writeTo(areaOf(key), key, text) && taken;
      if (this.pinned && key in this.pinned) this.pinned[key] = text;
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
    return this.context;
  }

  /** Looks again: call it after code that may have written the storage, such as a message. */
  readonly touch = (): void => {
    let changed = this.look();
    for (const [key, slot] of this.slots) changed = this.follow(key, slot) || changed;
    if (changed) this.raise();
  };

  private slot(key: ProtheusStorageKey): Slot {
    let slot = this.slots.get(key);
    if (!slot) {
      this.slots.set(key, (slot = { text: this.read(key), value: undefined, decoded: false }));
    } else if (this.follow(key, slot)) {
      this.raiseSoon();
    }
    return slot;
  }

  /** Takes the text as it is now; says whether it is another one. */
  private follow(key: ProtheusStorageKey, slot: Slot): boolean {
    const text = this.read(key);
    if (slot.text === text) return false;
    slot.text = text;
    slot.decoded = false;
    return true;
  }

  private read(key: ProtheusStorageKey): string | null {
    const pinned = this.pinned;
    if (pinned && key in pinned) return (pinned[key] ??= readFrom(this.area, key));
    return areaOf(key) === 'localStorage' ? readLocal(key) : readFrom(this.area, key);
  }

  /** Compares the keys that requests use; says whether one of them changed. */
  private look(foreign = true): boolean {
    if (this.same()) return false;
    const texts = KEYS.map(key => this.read(key));
    const [erpToken, appConfig, company, branch, module, database, idiom, token] = texts;
    const [, , companyBefore, branchBefore] = this.texts;
    const seen = this.context as RequestContext | undefined;
    reportMissing('ProCompany', company);
    // Parsed here and kept from everybody: the objects that `get` hands out may have been changed.
    const tenant =
      seen && company === companyBefore && branch === branchBefore
        ? seen.tenantId
        : tenantId(decodeValue('ProCompany', company), decodeValue('ProBranch', branch));
    this.texts = texts;
    this.context = {
      token: erpToken ?? token,
      appConfig,
      tenantId: tenant,
      module,
      database,
      idiom,
    };
    if (seen && tenant !== seen.tenantId) {
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

  /** The quick way of each request: nothing but reading and comparing. */
  private same(): boolean {
    const { area, pinned, texts } = this;
    const { length } = texts;
    // The last key is the token's old name, which counts only without the new one.
    const end = texts[0] === null ? length : length - 1;
    try {
      for (let index = 0; index < end; index++) {
        const key = KEYS[index];
        if ((pinned || !area ? this.read(key) : area.getItem(key)) !== texts[index]) return false;
      }
    } catch {
      return false;
    }
    return length > 0;
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
