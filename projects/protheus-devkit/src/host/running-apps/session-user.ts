import { type HostSettings } from '../config/host-settings.js';
import { type SampleBranch } from '../data/branches.js';
import { type SampleCompany } from '../data/companies.js';
import { type SampleServer } from '../data/sample-server.js';
import { type FaultSet } from '../faults/fault-set.js';
import { type Remote } from '../passthrough/create-remote.js';
import { type RestResponse } from '../rest/rest-route.js';
import { type RestServer } from '../rest/rest-server.js';
import { issueWithFaults } from '../session/token-faults.js';
import { type ErpToken, type TokenIssuer, type TokenUser } from '../session/token-issuer.js';
import { type AppInstance } from './app-instance.js';

/** What acting as the user of a session uses. */
export interface SessionUserParts {
  readonly settings: Pick<HostSettings, 'session' | 'environmentName'>;
  readonly data: SampleServer;
  readonly tokens: TokenIssuer;
  readonly faults: FaultSet;
  readonly rest: Pick<RestServer, 'respond'>;
  readonly remote: Pick<Remote, 'session'> | undefined;
}

/** Acts as the user of a session: issues tokens, and reads REST. */
export class SessionUser {
  readonly #parts: SessionUserParts;

  constructor(parts: SessionUserParts) {
    this.#parts = parts;
  }

  /** A new token for an application, or the one of a fault. */
  async tokenFor({ session, environment }: AppInstance): Promise<ErpToken> {
    const { tokens, faults, settings } = this.#parts;
    const user = await this.#userOf(session.user);
    return issueWithFaults(tokens, faults.current, user, settings.environmentName(environment));
  }

  /** The company group and the branch of an application, as in `ProCompany` and `ProBranch`. */
  async tenantOf({
    session: { company, branch },
    environment,
  }: AppInstance): Promise<{ readonly company: SampleCompany; readonly branch: SampleBranch }> {
    const base = '/api/framework/environment/v1';
    const found = {
      company: await this.#read(environment, `${base}/companies/${company}`),
      branch: await this.#read(environment, `${base}/branches/${company}|${branch}`),
    };
    // An unknown company or branch still has its code: enough for the tenant of requests.
    return {
      company: (found.company ?? { Code: company, InternalId: company }) as SampleCompany,
      branch: (found.branch ?? {
        CompanyCode: company,
        EnterpriseGroup: company,
        Code: branch,
        Description: '',
      }) as SampleBranch,
    };
  }

  /** The response that the user of the session gets to a GET, without faults. */
  async get(
    environment: string | undefined,
    path: string,
    query: URLSearchParams,
  ): Promise<RestResponse> {
    const { settings, tokens, rest } = this.#parts;
    const name = settings.environmentName(environment);
    const { user, company, branch } = settings.session;
    const token = await tokens.issue(await this.#userOf(user), name);
    const { response } = await rest.respond(
      {
        method: 'GET',
        path,
        query,
        headers: {
          authorization: `Bearer ${token.access_token}`,
          accept: 'application/json',
          tenantid: `${company},${branch},`,
        },
        body: Buffer.alloc(0),
        environment: name,
      },
      { withoutFaults: true },
    );
    return response;
  }

  /**
   * Reads a REST resource: of the sample, of the developer or of a real server.
   * @returns the content; `undefined` when the response is not JSON with status 200
   */
  async #read(environment: string | undefined, path: string): Promise<unknown> {
    const response = await this.get(environment, path, new URLSearchParams());
    if (response.status !== 200) return undefined;
    if (!Buffer.isBuffer(response.body)) return response.body;
    try {
      return JSON.parse(response.body.toString()) as unknown;
    } catch {
      return undefined;
    }
  }

  /** A user: of the sample, or the one of the session on the real server. */
  async #userOf(id: string): Promise<TokenUser> {
    const { data, remote } = this.#parts;
    const remoteUser = remote?.session && (await remote.session.user());
    return remoteUser ?? data.user(id) ?? data.users[0];
  }
}
