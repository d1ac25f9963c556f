let last = 0;

/**
 * A number that no other message of this page has. The first one is random, so that answers to the
 * page before a reload do not match the numbers of the new one.
 */
export function nextRequestNumber(): number {
  last ||= Math.floor(Math.random() * 2 ** 40);
  return ++last;
}
