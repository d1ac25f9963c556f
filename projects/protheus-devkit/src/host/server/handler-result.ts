import { type IncomingMessage } from 'node:http';
import { type Reply } from '../http/reply.js';
import { type RequestTarget } from '../http/request-target.js';
import { type RequestEntry, type ResponseSource } from '../log/log-entries.js';

/** A request that is forwarded to a dev server. */
export interface Forward {
  readonly forward: URL;
}

/** A response, with what the log records of the request. */
export interface HandlerResult {
  readonly reply: Reply | Forward;
  readonly area: RequestEntry['area'];
  readonly token?: RequestEntry['token'];
  readonly tenant?: string;
  /** The body of the request, as far as it was read. */
  readonly requestBody?: Buffer;
  readonly source?: ResponseSource;
}

/** A request with its parsed target. */
export interface HostRequest extends RequestTarget {
  readonly request: IncomingMessage;
  /** The path and query as received. */
  readonly url: string;
}
