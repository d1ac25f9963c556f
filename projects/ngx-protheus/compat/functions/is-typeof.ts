/** Whether `typeof` of a value is the given name. */
export function isTypeof(object: unknown, type: unknown): boolean {
  return typeof object === type;
}
