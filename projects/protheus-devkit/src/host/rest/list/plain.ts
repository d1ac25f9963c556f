/** A text without accents and capital letters, for comparing. */
export function plain(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return String(value).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
