/** Whether `typeof` gives a name for a value. */
export function isTypeof(object: unknown, type: unknown): boolean {
  return typeof object === type;
}
