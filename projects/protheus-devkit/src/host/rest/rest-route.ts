import { type IncomingHttpHeaders } from 'node:http';
import { type SampleServer } from '../data/sample-server.js';
import { type SampleUser } from '../data/users.js';
import { type FaultSet } from '../faults/fault-set.js';
import { type TokenIssuer } from '../session/token-issuer.js';

/** The company and the branch of a request. */
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
  /** The body: parsed when it is JSON, else its text; `undefined` when there is none. */
  readonly body: unknown;
  /** The environment of the server that the URL names. */
  readonly environment: string;
  /** The user of the token. */
  readonly user: SampleUser;
  readonly tenant: Tenant;
  /** The language of the response. */
  readonly language: string;
}

/** A REST response. */
export interface RestResponse {
  readonly status: number;
  /** An object is sent as JSON, a text and bytes as they are; without a body the response is empty. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The parts of the host that handlers may use. */
export interface RestServices {
  readonly data: SampleServer;
  readonly tokens: TokenIssuer;
  readonly faults: FaultSet;
}

/** What a request must carry before the handler is called; `tenant` includes the token. */
export type RestRequirement = 'nothing' | 'token' | 'tenant';

/** One method of one REST resource. */
export interface RestRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The path after the REST base; `:name` matches one segment, a last `*` all further segments. */
  readonly path: string;
  readonly requires: RestRequirement;
  /** File and line of a handler of the configuration: `protheus.host.ts:12`. */
  readonly place?: string;
  handler(request: RestRequest, services: RestServices): RestResponse | Promise<RestResponse>;
}
