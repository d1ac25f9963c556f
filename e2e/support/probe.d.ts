/** What a test may do in the probe application from outside: the calls that any application makes. */
export interface Probe {
  get(url: string): Promise<{ status: number; body?: unknown; error?: unknown }>;
  setBranch(code: string): void;
  explain(url: string): unknown;
  /** What happened to the token: the type and the code of each event. */
  authEvents(): string[];
}

declare global {
  var probe: Probe;
}
