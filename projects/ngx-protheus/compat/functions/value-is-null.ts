/** Whether a value is `null` or `undefined`. */
export function valueIsNull(value: unknown): boolean {
  return value === null || value === undefined;
}
