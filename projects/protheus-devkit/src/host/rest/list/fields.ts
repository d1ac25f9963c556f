import { fieldOf } from './order.js';

/**
 * Keeps only the fields that `fields` names.
 * @param items the list
 * @param fields field names by comma; empty for all
 */
export function pickFields<T extends object>(
  items: readonly T[],
  fields: string | null,
): readonly Partial<T>[] {
  const names = (fields ?? '').split(',').filter(name => name.trim() !== '');
  if (names.length === 0) return items;
  return items.map(
    item =>
      Object.fromEntries(
        names.map(name => [name.trim(), fieldOf(item, name.trim())]),
      ) as Partial<T>,
  );
}
