import { anonymousUser, type SampleUser } from '../data/users.js';
import { type ResponseSource } from '../log/log-entries.js';
import { type NoteTopic } from '../log/note-texts.js';
import { type TokenVerification } from '../session/token-issuer.js';
import {
  handlerFailure,
  invalidTenant,
  methodNotAllowed,
  resourceNotFound,
  type TokenState,
  unauthorized,
} from './error-responses.js';
import { findResponseProblem } from './find-response-problem.js';
import {
  bearerTokenOf,
  bodyOf,
  languageOf,
  parseTenant,
  type RawRestRequest,
} from './raw-request.js';
import { RestFaults } from './rest-faults.js';
import { type RestResponse, type RestRoute, type RestServices, type Tenant } from './rest-route.js';
import { type RouteMatch, RouteTable } from './route-table.js';

/** A real REST server behind the host. */
export interface RemoteRest {
  /** Where its responses come from. */
  readonly source: 'server' | 'recording';
  /** Its response; `undefined` when the host has to respond itself. */
  respond(request: RawRestRequest): Promise<RestResponse | undefined>;
}

/** Recorded responses, which precede all others. */
export interface ReplayedRest {
  /** What answers what the recording lacks. */
  readonly missing: 'fixtures' | 'handlers' | 'not-found';
  readonly rest: {
    respond(request: RawRestRequest):
      | {
          readonly response: RestResponse;
          readonly differences: string;
          readonly isTruncated: boolean;
        }
      | undefined;
  };
}

/** What the REST server is made of. */
export interface RestServerParts {
  readonly services: RestServices;
  /** The developer's own resources, as they are now; they precede all others. */
  readonly ownRoutes: () => Promise<readonly RouteTable[]>;
  /** The host's resources. */
  readonly routes: readonly RestRoute[];
  /** A real server for the paths that the developer's resources do not have. */
  readonly remote?: RemoteRest;
  readonly replay?: ReplayedRest | undefined;
  /** Receives the name of a route whose handler threw, and the error. */
  readonly reportFailure: (name: string, error: unknown) => void;
}

/** A response, and what the server found in the request. */
export interface RestResult {
  readonly response: RestResponse;
  readonly token: TokenState;
  readonly source: ResponseSource;
  /** The header `tenantid`. */
  readonly tenant?: string;
  /** A note to the developer about the request. */
  readonly note?: {
    readonly topic: NoteTopic;
    readonly values: Readonly<Record<string, string>>;
  };
}

/** The largest body of a request without a token to a resource of the host. */
const SIGN_IN_BYTES = 64 * 1024;

type ValidToken = Extract<TokenVerification, { state: 'valid' }>;

/** The REST server of the host: verifies token and tenant, then calls the handler of the resource. */
export class RestServer {
  readonly #parts: RestServerParts;

  readonly #faults: RestFaults;
  readonly #table: RouteTable;

  constructor(parts: RestServerParts) {
    this.#parts = parts;
    this.#faults = new RestFaults(parts.services.faults);
    this.#table = new RouteTable(parts.routes);
  }

  /** @param options `withoutFaults` for requests of the host itself */
  async respond(
    raw: RawRestRequest,
    options: { readonly withoutFaults?: boolean } = {},
  ): Promise<RestResult> {
    const bearerToken = bearerTokenOf(raw);
    const verification =
      bearerToken === undefined ? undefined : await this.#parts.services.tokens.verify(bearerToken);
    const header = raw.headers['tenantid'];
    const found = {
      token: verification?.state ?? ('none' as const),
      ...(typeof header === 'string' ? { tenant: header } : {}),
    };
    const faultResponse = options.withoutFaults ? undefined : await this.#faults.response(raw.path);
    if (faultResponse) return { ...found, response: faultResponse, source: { kind: 'fault' } };

    const own = await this.#findOwn(raw);
    const match = own ?? this.#table.find(raw.method, raw.path);
    const requires = match?.route.requires ?? 'token';
    const user = verification?.state === 'valid' ? this.#userOf(verification) : undefined;
    const refused = { ...found, source: { kind: 'host' } as const };
    if (requires !== 'nothing' && !user) {
      return { ...refused, response: unauthorized(found.token), ...tokenNote(raw, found.token) };
    }
    const isReplay = this.#parts.replay && !options.withoutFaults && requires !== 'nothing';
    const replayed = isReplay ? this.#replayed(raw) : undefined;
    if (replayed) return { ...found, ...replayed };
    const missing = isReplay ? this.#parts.replay?.missing : undefined;
    const missingNote = missing && replayMissing(raw);
    if (missing === 'not-found' || (missing === 'handlers' && !own)) {
      return { ...refused, ...missingNote, response: resourceNotFound(raw.method, raw.path) };
    }
    if (this.#parts.remote && !own && requires !== 'nothing') {
      const response = await this.#parts.remote.respond(raw);
      if (response) return { ...found, response, source: { kind: this.#parts.remote.source } };
    }
    if (!match) {
      const failure = this.#table.hasPath(raw.path) ? methodNotAllowed : resourceNotFound;
      return { ...refused, ...missingNote, response: failure(raw.method, raw.path) };
    }
    const tenant = parseTenant(found.tenant);
    if (requires === 'tenant' && !this.#tenantExists(tenant)) {
      return { ...refused, response: invalidTenant(tenant) };
    }
    const response = await this.#callHandler(raw, match, user ?? anonymousUser, tenant);
    const source = own ? handlerSource(own) : { kind: 'sample' as const };
    return { ...found, response, source, ...(missingNote ?? this.#tenantNote(tenant)) };
  }

  #replayed(raw: RawRestRequest): Pick<RestResult, 'response' | 'source' | 'note'> | undefined {
    const found = this.#parts.replay?.rest.respond(raw);
    if (!found) return undefined;
    const { response, differences, isTruncated } = found;
    const name = `${raw.method} ${raw.path}`;
    const source = { kind: 'recording' as const };
    if (isTruncated)
      return { response, source, note: { topic: 'replay-truncated', values: { name } } };
    return differences === ''
      ? { response, source }
      : { response, source, note: { topic: 'replay-differs', values: { name, differences } } };
  }

  /**
   * How large the body of a request may be, before it is read.
   *
   * Security: who has no token may send what a sign-in needs, and no more.
   * @returns the bytes, `undefined` for the usual limit
   */
  async bodyLimit(raw: Omit<RawRestRequest, 'body'>): Promise<number | undefined> {
    const token = bearerTokenOf(raw);
    if (
      token !== undefined &&
      (await this.#parts.services.tokens.verify(token)).state === 'valid'
    ) {
      return undefined;
    }
    const own = await this.#findOwn(raw);
    if (own) return own.route.requires === 'nothing' ? undefined : 0;
    return this.#table.find(raw.method, raw.path)?.route.requires === 'nothing' ? SIGN_IN_BYTES : 0;
  }

  async #callHandler(
    raw: RawRestRequest,
    { route, params }: RouteMatch,
    user: SampleUser,
    tenant: Tenant = { company: '', branch: '' },
  ): Promise<RestResponse> {
    const { method, path, query, headers, environment } = raw;
    const body = bodyOf(raw);
    const language = languageOf(headers['accept-language']);
    const request = { method, path, params, query, headers, body, environment };
    try {
      const response = await route.handler(
        { ...request, user, tenant, language },
        this.#parts.services,
      );
      const problem = findResponseProblem(`${route.method} ${route.path}`, response);
      if (problem) throw problem;
      return { ...response, headers: { 'Content-Language': language, ...response.headers } };
    } catch (error) {
      this.#parts.reportFailure(`${route.method} ${route.path}`, error);
      return handlerFailure(error);
    }
  }

  async #findOwn({
    method,
    path,
  }: Pick<RawRestRequest, 'method' | 'path'>): Promise<RouteMatch | undefined> {
    for (const table of await this.#parts.ownRoutes()) {
      const match = table.find(method, path);
      if (match) return match;
    }
    return undefined;
  }

  // A real server may have users that the sample does not have.
  #userOf({ userId, userName }: ValidToken): SampleUser | undefined {
    const known = this.#parts.services.data.user(userId);
    if (known || !this.#parts.remote) return known;
    return { ...anonymousUser, id: userId, userName, displayName: userName, active: true };
  }

  #tenantExists(tenant: Tenant | undefined): boolean {
    const { data } = this.#parts.services;
    if (!tenant) return false;
    return tenant.branch === ''
      ? data.company(tenant.company) !== undefined
      : data.branch(tenant.company, tenant.branch) !== undefined;
  }

  #tenantNote(tenant: Tenant | undefined): Pick<RestResult, 'note'> {
    if (!tenant?.branch) return {};
    const branch = this.#parts.services.data.branch(tenant.company, tenant.branch);
    if (!branch || branch.Code === tenant.branch) return {};
    const values = { branch: tenant.branch, code: branch.Code };
    return { note: { topic: 'tenant-blanks', values } };
  }
}

/** An expired token has no note: the library refreshes it. */
function tokenNote({ method, path }: RawRestRequest, token: TokenState): Pick<RestResult, 'note'> {
  if (token === 'none')
    return { note: { topic: 'request-without-token', values: { method, path } } };
  if (token !== 'refused') return {};
  return { note: { topic: 'token-of-other-server', values: { method, path } } };
}

function replayMissing({ method, path }: RawRestRequest): Pick<RestResult, 'note'> {
  return { note: { topic: 'replay-missing', values: { name: `${method} ${path}` } } };
}

function handlerSource({ route: { place } }: RouteMatch): ResponseSource {
  return { kind: 'handler', ...(place === undefined ? {} : { place }) };
}
