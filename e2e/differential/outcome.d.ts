/** What came of a call, as the page sees it. */
export interface Outcome {
  /** What the call returned, unless it was an Observable or a promise. */
  returned?: unknown;
  /** What they emitted. */
  emitted: unknown[];
  /** How they ended: `open` when they did not within the time of the test. */
  ended: 'complete' | 'open' | { error: unknown };
  /** The storage keys that were written, with their new text; `null` for a removed one. */
  written: Record<string, unknown>;
}

/** What the test does in the page. */
export interface Differential {
  readonly names: readonly string[];
  /**
   * Makes one call in an application of its own. `load`: whether it loads its configuration;
   * `pauses`: how long it may take where `idle` knows nothing of what is on its way.
   */
  run(name: string, load: boolean, pauses?: readonly number[]): Promise<Outcome>;
}

declare global {
  var differential: Differential;
  /** Settles when no request and no message is on its way (`idle.js`). */
  var idle: () => Promise<void>;
}
