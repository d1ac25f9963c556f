/**
 * Throws unless two values are the same JSON. The suite has its own assertions, because it runs under
 * several test runners.
 */
export function expectEqual(actual: unknown, expected: unknown, about = ''): void {
  const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (left === right) return;
  throw new Error(`${about && `${about}: `}${truncate(left)} is not ${truncate(right)}`);
}

/** Throws unless a condition is true. */
export function expectTrue(condition: boolean, about: string): void {
  if (!condition) throw new Error(about);
}

function truncate(text: string | undefined): string {
  return String(text).slice(0, 300);
}
