import { inject, Injectable } from '@angular/core';

import { browserStorage, readFrom, writeTo } from './browser-storage';
import { reportMissing } from './missing-key';
import { PINNED_CONTEXT } from './pinned-tenant';
import { type ProtheusSessionValues, type ProtheusStorageKey } from './protheus-session-values';
import { type RequestContext } from './request-context';
import { type SessionWatcher } from './session-watcher';
import { areaOf, decodeValue, encodeValue } from './storage-codec';
import { protheusTenantId } from './tenant-id';

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
export interface Slot {
  readonly key: ProtheusStorageKey;
  readonly storage: Storage | undefined;
  /** Whether the text stays once there is one, whatever others write. */
  readonly pinned: boolean;
  text: string | null;
  /** What the text means; absent until somebody asks. */
  decoded?: { readonly value: unknown };
}

/**
 * The session as the browser storage has it now. Nothing is remembered: the host, `advpltojs.js`
 * and other applications of the tab write behind our back, so each use compares the text and only a
 * changed text is parsed.
 *
 * Who wants to follow it injects `SessionChanges`.
 */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  /** @internal What was looked at so far. */
  readonly slots: Map<ProtheusStorageKey, Slot> = new Map();
  /** @internal Who is told of changes. */
  watcher: SessionWatcher | undefined;

  readonly #pinned = inject(PINNED_CONTEXT, { optional: true }) ?? {};
  #context: RequestContext | undefined;
  /** Whether a text changed since `context` was made. */
  #stale = true;

  /** What requests use. */
  readonly #carried = KEYS.map(key => this.#slot(key));
  /** The token's old name, which counts only without the new one. */
  readonly #oldToken = this.#slot('TOKEN');

  constructor() {
    this.#look();
  }

  /** The text of a key as it is now. */
  raw(key: ProtheusStorageKey): string | null {
    return this.#current(key).text;
  }

  /**
   * The value of a key as it is now, the same object as long as the text is the same; `undefined`
   * when the key is absent or malformed.
   */
  get<K extends ProtheusStorageKey>(key: K): ProtheusSessionValues[K] | undefined {
    const slot = this.#current(key);
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
    this.#look();
    for (const key of Object.keys(values) as ProtheusStorageKey[]) {
      const text = encodeValue(key, values[key]);
      const slot = this.#slot(key);
      taken = writeTo(areaOf(key), key, text) && taken;
      if (slot.pinned && slot.text !== text) this.#take(slot, text);
    }
    this.#look(false);
    this.watcher?.written();
    return taken;
  }

  /**
   * What the next request takes from the session, the same object as long as nothing changed. A
   * change of company or branch is told before it returns.
   */
  requestContext(): RequestContext {
    this.#look();
    return this.#context as RequestContext;
  }

  #slot(key: ProtheusStorageKey): Slot {
    let slot = this.slots.get(key);
    if (!slot) {
      const pinned = this.#pinned;
      const storage = browserStorage(areaOf(key));
      // A key that is still absent is pinned when it is first seen: some hosts write it by a message.
      const text = pinned[key] ?? readFrom(storage, key);
      this.slots.set(key, (slot = { key, storage, pinned: key in pinned, text }));
    }
    return slot;
  }

  #current(key: ProtheusStorageKey): Slot {
    const slot = this.#slot(key);
    this.#follow(slot);
    return slot;
  }

  /** Takes the text as it is now. */
  #follow(slot: Slot): void {
    if (slot.pinned && slot.text !== null) return;
    const text = readFrom(slot.storage, slot.key);
    // Asked before the call: each request comes here seven times.
    if (text !== slot.text) this.#take(slot, text);
  }

  #take(slot: Slot, text: string | null): void {
    slot.text = text;
    slot.decoded = undefined;
    this.#stale = true;
    this.watcher?.found();
  }

  /** Compares the keys that requests use. */
  #look(foreign = true): void {
    const carried = this.#carried;
    const before = this.#context;
    for (const slot of carried) this.#follow(slot);
    if (carried[0].text === null) this.#follow(this.#oldToken);
    if (!this.#stale) return;
    this.#stale = false;

    const [token, appConfig, company, branch, module, database, idiom] = carried.map(
      ({ text }) => text,
    );
    reportMissing('ProCompany', company);
    // Parsed here and kept from everybody: the objects that `get` hands out may have been changed.
    const tenant = protheusTenantId(decodeValue('ProCompany', company), decodeValue('ProBranch', branch));
    this.#context = {
      token: token ?? this.#oldToken.text,
      appConfig,
      tenantId: tenant,
      module,
      database,
      idiom,
    };
    if (before && tenant !== before.tenantId) this.watcher?.contextChanged(foreign);
  }
}
