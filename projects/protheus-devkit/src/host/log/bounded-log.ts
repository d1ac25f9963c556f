/** The last entries of an endless log, bounded by their number and by their bytes. */
export class BoundedLog<T> {
  readonly #maxEntries: number;
  readonly #maxBytes: number;

  #items: { readonly entry: T; readonly bytes: number }[] = [];
  #bytes = 0;
  readonly #listeners = new Set<(entry: T) => void>();

  constructor(maxEntries = 5000, maxBytes = 64 * 1024 * 1024) {
    this.#maxEntries = maxEntries;
    this.#maxBytes = maxBytes;
  }

  /** The entries, oldest first. */
  get entries(): readonly T[] {
    return this.#items.map(item => item.entry);
  }

  /**
   * Appends an entry and drops the oldest ones that no longer fit.
   * @param entry the entry
   * @param bytes the memory that it holds, roughly
   */
  add(entry: T, bytes = 200): void {
    this.#items.push({ entry, bytes });
    this.#bytes += bytes;
    // Removed a hundred at a time: removing the first item of an array moves all others.
    if (this.#items.length >= this.#maxEntries + 100 || this.#bytes > this.#maxBytes) this.#trim();
    for (const listener of this.#listeners) listener(entry);
  }

  clear(): void {
    this.#items = [];
    this.#bytes = 0;
  }

  /** Calls the listener for each new entry. @returns A function that removes the listener. */
  subscribe(listener: (entry: T) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #trim(): void {
    let first = Math.max(0, this.#items.length - this.#maxEntries);
    for (let i = 0; i < first; i++) this.#bytes -= this.#items[i].bytes;
    while (this.#bytes > this.#maxBytes && first < this.#items.length - 1) {
      this.#bytes -= this.#items[first++].bytes;
    }
    this.#items.splice(0, first);
  }
}
