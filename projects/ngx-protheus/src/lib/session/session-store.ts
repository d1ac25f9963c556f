import { inject, Injectable } from '@angular/core';
import { browserStorage, readFrom, writeTo } from './browser-storage';
import { reportMissingKey } from './missing-key';
import { PINNED_TENANT } from './pinned-tenant';
import { type ProtheusSessionValues, type ProtheusStorageKey } from './protheus-session-values';
import { type RequestSession } from './request-session';
import { type SessionListener } from './session-listener';
import { areaOf, decodeValue, encodeValue } from './storage-codec';
import { protheusTenantId } from './tenant-id';

const REQUEST_KEYS = [
  'ERPTOKEN',
  'ERPAPPCONFIG',
  'ProCompany',
  'ProBranch',
  'ProModule',
  'ProDatabase',
  'ProIdiom',
] as const;

/** A storage key with the text of the last read. */
export interface CachedKey {
  readonly key: ProtheusStorageKey;
  readonly storage: Storage | undefined;
  /** Whether the first text is kept when other code writes the key. */
  readonly isPinned: boolean;
  text: string | null;
  /** The value of the text. Absent until it is first needed, and for a malformed text. */
  value?: unknown;
}

/**
 * The session as the browser storage has it now. The host, `advpltojs.js` and other applications of
 * the tab write the same keys without notice, so each read compares the text, and only a changed text
 * is parsed.
 *
 * `SessionChanges` publishes its changes.
 */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  /** @internal The keys that were read so far. */
  readonly cachedKeys: Map<ProtheusStorageKey, CachedKey> = new Map();
  /** @internal Receives the changes. */
  listener: SessionListener | undefined;

  readonly #pinned = inject(PINNED_TENANT, { optional: true }) ?? {};
  #requestSession: RequestSession | undefined;
  /** Whether a text changed since `#requestSession` was made. */
  #isStale = true;

  /** The keys that requests use. */
  readonly #requestKeys = REQUEST_KEYS.map(key => this.#cachedKey(key));
  /** The token's old name, used only without the new one. */
  readonly #legacyToken = this.#cachedKey('TOKEN');

  constructor() {
    this.#refreshRequestKeys();
  }

  /** Returns the current text of a key. */
  raw(key: ProtheusStorageKey): string | null {
    return this.#read(key).text;
  }

  /**
   * Returns the current value of a key: the same object as long as the text is the same, `undefined`
   * if the key is absent or malformed.
   */
  get<K extends ProtheusStorageKey>(key: K): ProtheusSessionValues[K] | undefined {
    const cached = this.#read(key);
    if (typeof ngDevMode === 'undefined' || ngDevMode) reportMissingKey(key, cached.text);
    return (cached.value ??= decodeValue(key, cached.text)) as ProtheusSessionValues[K] | undefined;
  }

  /** Writes a key. @returns Whether the browser stored it. */
  set<K extends ProtheusStorageKey>(key: K, value: ProtheusSessionValues[K]): boolean {
    return this.setAll({ [key]: value } as Partial<ProtheusSessionValues>);
  }

  /**
   * Writes several keys as one change; `undefined` removes a key.
   *
   * @returns Whether the browser stored all of them.
   */
  setAll(values: Partial<ProtheusSessionValues>): boolean {
    let isStored = true;
    this.#refreshRequestKeys();
    for (const key of Object.keys(values) as ProtheusStorageKey[]) {
      const text = encodeValue(key, values[key]);
      const cached = this.#cachedKey(key);
      isStored = writeTo(areaOf(key), key, text) && isStored;
      if (cached.isPinned && cached.text !== text) this.#update(cached, text);
    }
    this.#refreshRequestKeys(false);
    this.listener?.onWritten();
    return isStored;
  }

  /**
   * Returns the values that the next request uses: the same object as long as nothing changed. The
   * listener receives a change of company or branch before this method returns.
   */
  requestSession(): RequestSession {
    this.#refreshRequestKeys();
    return this.#requestSession as RequestSession;
  }

  #cachedKey(key: ProtheusStorageKey): CachedKey {
    let cached = this.cachedKeys.get(key);
    if (!cached) {
      const pinned = this.#pinned;
      const storage = browserStorage(areaOf(key));
      // A key that is absent is pinned when it first appears: some hosts write it after a message.
      const text = pinned[key] ?? readFrom(storage, key);
      this.cachedKeys.set(key, (cached = { key, storage, isPinned: key in pinned, text }));
    }
    return cached;
  }

  #read(key: ProtheusStorageKey): CachedKey {
    const cached = this.#cachedKey(key);
    this.#sync(cached);
    return cached;
  }

  /** Reads the text again. */
  #sync(cached: CachedKey): void {
    if (cached.isPinned && cached.text !== null) return;
    const text = readFrom(cached.storage, cached.key);
    // Compared before the call: each request does this seven times.
    if (text !== cached.text) this.#update(cached, text);
  }

  #update(cached: CachedKey, text: string | null): void {
    cached.text = text;
    cached.value = undefined;
    this.#isStale = true;
    this.listener?.onChangeFound();
  }

  /** Reads the keys that requests use again. */
  #refreshRequestKeys(external = true): void {
    const keys = this.#requestKeys;
    const previous = this.#requestSession;
    for (const cached of keys) this.#sync(cached);
    if (keys[0].text === null) this.#sync(this.#legacyToken);
    if (!this.#isStale) return;
    this.#isStale = false;

    const [token, appConfig, company, branch, module, database, idiom] = keys.map(
      ({ text }) => text,
    );
    reportMissingKey('ProCompany', company);
    // Parsed here: a caller may have changed the objects that `get` returned.
    const tenant = protheusTenantId(
      decodeValue('ProCompany', company),
      decodeValue('ProBranch', branch),
    );
    this.#requestSession = {
      token: token ?? this.#legacyToken.text,
      appConfig,
      tenantId: tenant,
      module,
      database,
      idiom,
    };
    if (previous && tenant !== previous.tenantId) this.listener?.onTenantChanged(external);
  }
}
