/**
 * What the session store tells `SessionChanges`, once there is one: an application that only sends
 * requests has none, and does not carry its code.
 */
export interface SessionWatcher {
  /** A text is another one. Told in the middle of a read, which may not write a signal. */
  found(): void;
  /** The application wrote. */
  written(): void;
  /** Company or branch are others. */
  contextChanged(foreign: boolean): void;
}
