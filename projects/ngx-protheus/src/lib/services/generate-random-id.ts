/** A random number of eight digits for the name of a message. */
export function generateRandomId(): number {
  return 10_000_000 + Math.floor(Math.random() * 90_000_000);
}
