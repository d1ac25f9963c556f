/**
 * A record as the server sent it, without the properties that PO UI's table adds (`$selected` and
 * the like).
 *
 * @param item The record from the table.
 * @param addedKeys Further properties to remove: those that the field added.
 */
export function plainItem<T extends object>(item: T, addedKeys: readonly string[] = []): T {
  const entries = Object.entries(item);
  return Object.fromEntries(
    entries.filter(([key]) => !key.startsWith('$') && !addedKeys.includes(key)),
  ) as T;
}

/** A code and a description as a field shows them, without the trailing blanks of the code. */
export function codeAndText(code = '', text = ''): string {
  return [code.trimEnd(), text.trim()].filter(Boolean).join(' - ');
}
