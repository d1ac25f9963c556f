/** Whether there is a storage: not on a server, and not where the browser denies it. */
export function hasLocalStorage(): boolean {
  try {
    return !!localStorage;
  } catch {
    return false;
  }
}
