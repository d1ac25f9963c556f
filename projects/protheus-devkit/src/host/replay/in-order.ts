/** Chooses among recorded items that fit equally well: each once, in their order, then the last one again. */
export class InOrder<T extends object> {
  readonly #used = new Set<T>();

  /** @param items at least one item, in the order of the recording */
  next(items: readonly [T, ...T[]]): T {
    const chosen = items.find(item => !this.#used.has(item)) ?? (items[items.length - 1] as T);
    this.#used.add(chosen);
    return chosen;
  }

  clear(): void {
    this.#used.clear();
  }
}

/**
 * The items with the fewest differences.
 * @returns an empty list for none
 */
export function nearest<T>(
  items: readonly T[],
  count: (item: T) => number,
): { readonly items: readonly T[]; readonly count: number } {
  let best: T[] = [];
  let least = Infinity;
  for (const item of items) {
    const found = count(item);
    if (found > least) continue;
    if (found < least) best = [];
    least = found;
    best.push(item);
  }
  return { items: best, count: least };
}
