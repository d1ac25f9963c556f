/** The response to a request, or the error that the application received. */
export interface ProbeResponse {
  status: number;
  body?: unknown;
  error?: unknown;
  url?: string | null;
}

/** The API of the probe application for tests: calls that any application makes. */
export interface Probe {
  get(url: string): Promise<ProbeResponse>;
  send(method: string, url: string, body?: unknown): Promise<ProbeResponse>;
  setBranch(code: string): void;
  explain(url: string): unknown;
  /** The type and the code of each event of the token. */
  authEvents(): string[];
}

declare global {
  var probe: Probe;
}
