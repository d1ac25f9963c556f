/** Settles when the user ends the command with Ctrl+C. */
export function ended(signal: AbortSignal): Promise<unknown> {
  return signal.aborted
    ? Promise.resolve()
    : new Promise(resolve => signal.addEventListener('abort', resolve, { once: true }));
}
