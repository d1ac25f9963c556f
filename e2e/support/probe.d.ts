/** What became of a request: its answer, or the failure that the application was given. */
export interface ProbeAnswer {
  status: number;
  body?: unknown;
  error?: unknown;
  url?: string | null;
}

/** What a test may do in the probe application from outside: the calls that any application makes. */
export interface Probe {
  get(url: string): Promise<ProbeAnswer>;
  send(method: string, url: string, body?: unknown): Promise<ProbeAnswer>;
  setBranch(code: string): void;
  explain(url: string): unknown;
  /** What happened to the token: the type and the code of each event. */
  authEvents(): string[];
}

declare global {
  var probe: Probe;
}
