let last = 0;

/**
 * A number that no other message of this page has. It starts anywhere, so that answers to a page
 * that was reloaded do not meet the numbers of the new one.
 */
export function nextNumber(): number {
  last ||= Math.floor(Math.random() * 2 ** 40);
  return ++last;
}
