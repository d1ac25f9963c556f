/** The texts of both storages, as they were before a fake host wrote them. */
export class FakeStorage {
  private readonly before = [sessionStorage, localStorage].map(
    storage => [storage, Object.entries(storage)] as const,
  );

  /** Starts empty: what an earlier spec or the application left must not be seen. */
  constructor() {
    sessionStorage.clear();
    localStorage.removeItem('ProTheme');
  }

  /** Writes texts to `sessionStorage`; `null` removes a key. */
  write(texts: Readonly<Record<string, string | null>>): void {
    for (const [key, text] of Object.entries(texts)) {
      if (text === null) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, text);
    }
  }

  /** Puts everything back. */
  restore(): void {
    for (const [storage, entries] of this.before) {
      storage.clear();
      for (const [key, text] of entries) storage.setItem(key, text);
    }
  }
}
