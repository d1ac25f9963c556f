/** The result and the effects of a call in the page. */
export interface CallResult {
  /** The returned value, unless it is an Observable or a promise. */
  returned?: unknown;
  /** The emitted values. */
  emitted: unknown[];
  /** How the Observable or promise ended: `open` when it did not end within the time of the test. */
  ended: 'complete' | 'open' | { error: unknown };
  /** The storage keys that were written, with their new text; `null` for a removed one. */
  written: Record<string, unknown>;
}

/** The API of the page for the test. */
export interface Differential {
  readonly names: readonly string[];
  /**
   * Makes one call in a new application.
   *
   * @param load Whether the application loads its configuration.
   * @param pauses The waits for effects that `idle` cannot detect, in milliseconds.
   */
  run(name: string, load: boolean, pauses?: readonly number[]): Promise<CallResult>;
}

declare global {
  var differential: Differential;
  /** Resolves when no request and no message is pending (`idle.js`). */
  var idle: () => Promise<void>;
}
