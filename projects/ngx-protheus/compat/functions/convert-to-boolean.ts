/**
 * The boolean of an attribute’s or AdvPL’s value: the texts `true`, `on` and the empty one are true,
 * of the numbers only 1; of anything else, whether it is there.
 */
export function convertToBoolean(val: unknown): boolean {
  if (typeof val === 'string') return ['', 'true', 'on'].includes(val.trim().toLowerCase());
  return typeof val === 'number' ? val === 1 : !!val;
}
