/**
 * The events of the session store. `SessionChanges` receives them. An application that only sends
 * requests has no such listener, and its bundle does not contain that class.
 */
export interface SessionListener {
  /** A text changed. Called during a read, which may not write a signal. */
  onChangeFound(): void;
  /** The application wrote a key. */
  onWritten(): void;
  /** The company or the branch changed; `external` if other code wrote it. */
  onTenantChanged(external: boolean): void;
}
