// The API of `e2e/apps/src/main.bulk-requests.ts` for a test.

/** The explanation of a URL by the library. */
export interface Prediction {
  readonly kind: string;
  readonly url: string;
  readonly headers: readonly string[];
}

/** Sends many requests through the library. */
export interface BulkRequests {
  /**
   * Requests each URL by `HttpClient.get`, with its index in the header `x-number`.
   *
   * @returns The result of `explain()` for each.
   */
  send(urls: readonly string[], from: number): Promise<readonly Prediction[]>;
}

declare global {
  var bulkRequests: BulkRequests;
}
