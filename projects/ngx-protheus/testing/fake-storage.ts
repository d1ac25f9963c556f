/** Writes the session to the storage, and restores both storages afterwards. */
export class FakeStorage {
  readonly #snapshot = [sessionStorage, localStorage].map(
    storage => [storage, Object.entries(storage)] as const,
  );

  /** Removes the values that an earlier spec or the application left. */
  constructor() {
    sessionStorage.clear();
    localStorage.removeItem('ProTheme');
  }

  /** Writes values to `sessionStorage`; `null` removes a key. */
  write(values: Readonly<Record<string, string | null>>): void {
    for (const [key, value] of Object.entries(values)) {
      if (value === null) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, value);
    }
  }

  /** Restores both storages. */
  restore(): void {
    for (const [storage, entries] of this.#snapshot) {
      storage.clear();
      for (const [key, value] of entries) storage.setItem(key, value);
    }
  }
}
