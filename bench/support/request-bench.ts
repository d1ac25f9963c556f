// What the page that is measured and the benchmark say to each other.

/** Milliseconds of each round, by variant. */
export type Rounds = Record<string, number[]>;

/** What the benchmark calls in the page. */
export interface RequestBench {
  measure(options: {
    rounds: number;
    count: number;
    others: number;
    changing: boolean;
    only?: string;
  }): Rounds;
  sent(): Record<
    string,
    { authorized: number; requests: number; tenants: number; lastUrl: string }
  >;
}

declare global {
  var requestBench: RequestBench;
}
