/** The differences of two values: the path of each, with the first and the second value. */
export type DifferingLeaves = Record<string, readonly [unknown, unknown]>;

/** The leaves in which two values differ. `—` stands for a missing value. */
export function differingLeaves(first: unknown, second: unknown, path = ''): DifferingLeaves {
  if (isBranch(first) && isBranch(second) && Array.isArray(first) === Array.isArray(second)) {
    const keys = [...new Set([...Object.keys(first), ...Object.keys(second)])];
    return Object.assign(
      {},
      ...keys.map(key => differingLeaves(first[key], second[key], path ? `${path}.${key}` : key)),
    );
  }
  return same(first, second)
    ? {}
    : { [path]: [first ?? orMissing(first), second ?? orMissing(second)] };
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function same(first: unknown, second: unknown): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}

/** `null` is a value; `undefined` is a missing one. */
function orMissing(value: unknown): unknown {
  return value === undefined ? '—' : value;
}
