import { type IncomingHttpHeaders } from 'node:http';
import { type FaultSet } from '../faults/fault-set.js';
import { type TokenIssuer } from '../session/token-issuer.js';
import { type SampleServer } from '../data/sample-server.js';
import { type SampleUser } from '../data/users.js';

/** The company and the branch that a request works in. */
export interface Tenant {
  readonly company: string;
  /** Empty when the header names the company group alone. */
  readonly branch: string;
}

/** A REST request as a handler sees it. */
export interface RestRequest {
  readonly method: string;
  /** The path after the REST base, decoded. */
  readonly path: string;
  /** The values of the `:name` parts of the route's path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** The body: parsed when it is JSON, else its text; undefined when there is none. */
  readonly body: unknown;
  /** The environment of the server that the address names. */
  readonly environment: string;
  /** The user whose token came along. */
  readonly user: SampleUser;
  readonly tenant: Tenant;
  /** The language of the answer. */
  readonly language: string;
}

/** A REST answer. */
export interface RestAnswer {
  readonly status: number;
  /** An object becomes JSON, a text is sent as it is, nothing stays empty. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What handlers work with. */
export interface RestServices {
  readonly data: SampleServer;
  readonly tokens: TokenIssuer;
  readonly faults: FaultSet;
}

/** What a request must carry before a handler sees it; `tenant` includes the token. */
export type RestNeed = 'nothing' | 'token' | 'tenant';

/** One method of one REST resource. */
export interface RestRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The path after the REST base; `:name` stands for one part of it, a last `*` for all the rest. */
  readonly path: string;
  readonly needs: RestNeed;
  answer(request: RestRequest, services: RestServices): RestAnswer | Promise<RestAnswer>;
}
