/**
 * Sorts a list by `order`: field names by comma, `-` before a name for descending.
 * @param items the list; it is not changed
 * @param order the value of the parameter
 */
export function orderBy<T extends object>(items: readonly T[], order: string | null): readonly T[] {
  const keys = (order ?? '')
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '' && name !== '-')
    .map(name => ({ field: name.replace(/^[-+]/, ''), sign: name.startsWith('-') ? -1 : 1 }));
  if (keys.length === 0) return items;
  return [...items].sort((a, b) => {
    for (const { field, sign } of keys) {
      const order = compare(fieldOf(a, field), fieldOf(b, field));
      if (order !== 0) return sign * order;
    }
    return 0;
  });
}

/** The value of a field, in either case of its name. */
export function fieldOf(item: object, name: string): unknown {
  const record = item as Record<string, unknown>;
  if (Object.hasOwn(record, name)) return record[name];
  const key = Object.keys(record).find(key => key.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : record[key];
}

const collator = new Intl.Collator('pt-BR', { numeric: true });

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(text(a), text(b));
}

function text(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}
