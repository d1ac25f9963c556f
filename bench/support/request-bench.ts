// The API between the measured page and the benchmark.

/** The milliseconds of each round, by variant. */
export type Rounds = Record<string, number[]>;

/** The functions of the page. */
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
