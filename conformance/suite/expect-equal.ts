/**
 * Fails unless two values are the same JSON. The suite runs under several test runners, so it brings
 * its own.
 */
export function expectEqual(seen: unknown, expected: unknown, about = ''): void {
  const [left, right] = [JSON.stringify(seen), JSON.stringify(expected)];
  if (left === right) return;
  throw new Error(`${about && `${about}: `}${cut(left)} is not ${cut(right)}`);
}

/** Fails unless a condition holds. */
export function expectTrue(condition: boolean, about: string): void {
  if (!condition) throw new Error(about);
}

const cut = (text: string | undefined): string => String(text).slice(0, 300);
