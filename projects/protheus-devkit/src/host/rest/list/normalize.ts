/** A text without accents and in lower case, for comparisons. */
export function normalize(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return String(value).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
