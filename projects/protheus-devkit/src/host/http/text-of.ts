/**
 * A value of foreign JSON as text. `String()` would throw for an object whose own `toString` is not a
 * function, which JSON can have.
 * @returns the text itself, an empty text for nothing, else JSON
 */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) return '';
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    return Object.prototype.toString.call(value);
  }
}
