/**
 * A record as the server gave it, without what PO UI’s table wrote into it (`$selected` and the like).
 *
 * @param added What we added to it ourselves.
 */
export function plainItem<T extends object>(item: T, added: readonly string[] = []): T {
  const entries = Object.entries(item);
  return Object.fromEntries(
    entries.filter(([key]) => !key.startsWith('$') && !added.includes(key)),
  ) as T;
}

/** A code and a description as a field shows them; the trailing blanks of a code are not shown. */
export function codeAndText(code = '', text = ''): string {
  return [code.trimEnd(), text.trim()].filter(Boolean).join(' - ');
}
