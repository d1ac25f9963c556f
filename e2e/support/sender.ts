// What `e2e/apps/src/main.sender.ts` offers to a test.

/** What the library says of an address. */
export interface Prediction {
  readonly kind: string;
  readonly address: string;
  readonly headers: readonly string[];
}

/** Sends addresses through the library, in bulk. */
export interface Sender {
  /**
   * Sends each address by `HttpClient.get`, with its index in the header `x-number`.
   *
   * @returns What `explain()` said of each.
   */
  send(urls: readonly string[], from: number): Promise<readonly Prediction[]>;
}

declare global {
  var sender: Sender;
}
