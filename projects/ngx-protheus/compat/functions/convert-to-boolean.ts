/**
 * Converts a value of an attribute or of AdvPL: the strings `true`, `on` and `''` and the number 1
 * are true; other strings and numbers are false; any other value by its truthiness.
 */
export function convertToBoolean(val: unknown): boolean {
  if (typeof val === 'string') return ['', 'true', 'on'].includes(val.trim().toLowerCase());
  return typeof val === 'number' ? val === 1 : !!val;
}
