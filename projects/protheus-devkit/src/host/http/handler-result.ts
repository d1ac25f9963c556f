import { type IncomingMessage } from 'node:http';
import { type RequestEntry } from '../log/host-log.js';
import { type Reply } from './reply.js';
import { type Target } from './request-target.js';

/** A request that a dev server answers. */
export interface Forward {
  readonly forward: URL;
}

/** An answer, and what the log says of the request. */
export interface Outcome {
  readonly reply: Reply | Forward;
  readonly area: RequestEntry['area'];
  readonly token?: RequestEntry['token'];
  readonly tenant?: string;
}

/** A request with its address read. */
export interface HostRequest extends Target {
  readonly request: IncomingMessage;
  /** The path and query as they came. */
  readonly url: string;
}
