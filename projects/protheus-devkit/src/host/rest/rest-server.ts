import { setTimeout } from 'node:timers/promises';
import { type FaultSet } from '../faults/fault-set.js';
import { type NoteTopic } from '../log/note-texts.js';
import { type TokenVerdict } from '../session/token-issuer.js';
import { nobody, type SampleUser } from '../data/users.js';
import { bearerOf, contentOf, languageOf, type RawRestRequest } from './raw-request.js';
import {
  badTenant,
  handlerThrew,
  noMethod,
  noResource,
  simulated,
  type TokenState,
  unauthorized,
} from './error-responses.js';
import { type RestAnswer, type RestRoute, type RestServices, type Tenant } from './rest-route.js';
import { type RouteMatch, RouteTable } from './route-table.js';
import { readTenant } from './tenant.js';

/** A real REST server behind the host. */
export interface RemoteRest {
  /** Its answer; undefined when the host is to answer by itself. */
  answer(request: RawRestRequest): Promise<RestAnswer | undefined>;
}

/** What the REST server is made of. */
export interface RestServerParts {
  readonly services: RestServices;
  /** The developer's own resources, as they are now; they go before all others. */
  readonly ownRoutes: () => Promise<readonly RouteTable[]>;
  /** The host's resources. */
  readonly routes: readonly RestRoute[];
  /** A real server that answers what the developer's resources do not. */
  readonly remote?: RemoteRest;
  /** Is told of a handler that threw. */
  readonly failed: (name: string, error: unknown) => void;
}

/** An answer, with what the server found out about the request. */
export interface RestOutcome {
  readonly answer: RestAnswer;
  readonly token: TokenState;
  /** The header `tenantid`. */
  readonly tenant?: string;
  /** Something the developer should know about the request. */
  readonly note?: {
    readonly topic: NoteTopic;
    readonly values: Readonly<Record<string, string>>;
  };
}

type ValidToken = Extract<TokenVerdict, { state: 'valid' }>;

/** The REST server of the host: who asks, in which tenant, and then the resource's own answer. */
export class RestServer {
  private readonly faults: FaultSet;
  private readonly table: RouteTable;

  constructor(private readonly parts: RestServerParts) {
    this.faults = parts.services.faults;
    this.table = new RouteTable(parts.routes);
  }

  /** @param how `withoutFaults` for requests of the host itself */
  async answer(
    raw: RawRestRequest,
    how: { readonly withoutFaults?: boolean } = {},
  ): Promise<RestOutcome> {
    const bearer = bearerOf(raw);
    const verdict =
      bearer === undefined ? undefined : await this.parts.services.tokens.judge(bearer);
    const header = raw.headers['tenantid'];
    const seen = {
      token: verdict?.state ?? ('none' as const),
      ...(typeof header === 'string' ? { tenant: header } : {}),
    };
    const fault = how.withoutFaults ? undefined : await this.fault(raw);
    if (fault) return { ...seen, answer: fault };

    const own = await this.findOwn(raw);
    const match = own ?? this.table.find(raw.method, raw.path);
    const needs = match?.route.needs ?? 'token';
    const user = verdict?.state === 'valid' ? this.userOf(verdict) : undefined;
    if (needs !== 'nothing' && !user) return { ...seen, answer: unauthorized(seen.token) };
    if (this.parts.remote && !own && needs !== 'nothing') {
      const answer = await this.parts.remote.answer(raw);
      if (answer) return { ...seen, answer };
    }
    if (!match) {
      const refuse = this.table.hasPath(raw.path) ? noMethod : noResource;
      return { ...seen, answer: refuse(raw.method, raw.path) };
    }
    const tenant = readTenant(seen.tenant);
    if (needs === 'tenant' && !this.isTenant(tenant)) return { ...seen, answer: badTenant(tenant) };
    const answer = await this.handle(raw, match, user ?? nobody, tenant);
    return { ...seen, answer, ...this.tenantNote(tenant) };
  }

  private async handle(
    raw: RawRestRequest,
    { route, params }: RouteMatch,
    user: SampleUser,
    tenant: Tenant = { company: '', branch: '' },
  ): Promise<RestAnswer> {
    const { method, path, query, headers, environment } = raw;
    const body = contentOf(raw);
    const language = languageOf(headers['accept-language']);
    const request = { method, path, params, query, headers, body, environment };
    try {
      const answer = await route.answer(
        { ...request, user, tenant, language },
        this.parts.services,
      );
      return { ...answer, headers: { 'Content-Language': language, ...answer.headers } };
    } catch (error) {
      this.parts.failed(`${route.method} ${route.path}`, error);
      return handlerThrew(error);
    }
  }

  private async findOwn({ method, path }: RawRestRequest): Promise<RouteMatch | undefined> {
    for (const table of await this.parts.ownRoutes()) {
      const match = table.find(method, path);
      if (match) return match;
    }
    return undefined;
  }

  // A real server may know users whom the sample does not.
  private userOf({ userId, userName }: ValidToken): SampleUser | undefined {
    const known = this.parts.services.data.user(userId);
    if (known || !this.parts.remote) return known;
    return { ...nobody, id: userId, userName, displayName: userName, active: true };
  }

  /** The fault that stands in for the answer. Signing in goes on: it has faults of its own. */
  private async fault({ path }: RawRestRequest): Promise<RestAnswer | undefined> {
    const delay = this.faults.current['rest-delay'];
    if (delay !== undefined) await setTimeout(delay);
    if (/^\/api\/oauth2\//i.test(path)) return undefined;
    const status = this.faults.nextRestStatus();
    return status === undefined ? undefined : simulated(status);
  }

  private isTenant(tenant: Tenant | undefined): boolean {
    const { data } = this.parts.services;
    if (!tenant) return false;
    return tenant.branch === ''
      ? data.company(tenant.company) !== undefined
      : data.branch(tenant.company, tenant.branch) !== undefined;
  }

  private tenantNote(tenant: Tenant | undefined): Pick<RestOutcome, 'note'> {
    if (!tenant?.branch) return {};
    const branch = this.parts.services.data.branch(tenant.company, tenant.branch);
    if (!branch || branch.Code === tenant.branch) return {};
    const values = { branch: tenant.branch, code: branch.Code };
    return { note: { topic: 'tenant-blanks', values } };
  }
}
