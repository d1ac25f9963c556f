/** Where two values differ, by their paths: what the first has there, and what the second. */
export type Leaves = Record<string, readonly [unknown, unknown]>;

/** The leaves in which two values differ. `—` stands for nothing. */
export function differingLeaves(first: unknown, second: unknown, path = ''): Leaves {
  if (isBranch(first) && isBranch(second) && Array.isArray(first) === Array.isArray(second)) {
    const keys = [...new Set([...Object.keys(first), ...Object.keys(second)])];
    return Object.assign(
      {},
      ...keys.map(key => differingLeaves(first[key], second[key], path ? `${path}.${key}` : key)),
    );
  }
  return same(first, second)
    ? {}
    : { [path]: [first ?? nothing(first), second ?? nothing(second)] };
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function same(first: unknown, second: unknown): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}

/** `null` is a value; what is missing is not. */
function nothing(value: unknown): unknown {
  return value === undefined ? '—' : value;
}
