import { type Reply } from '../http/reply.js';

/** A request to the API of the page. */
export interface PageRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The body, parsed as JSON; an empty object without one. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** One route of the API of the page, below `/webapp/api`. */
export interface PageRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  handler(request: PageRequest): Reply | Promise<Reply>;
}
