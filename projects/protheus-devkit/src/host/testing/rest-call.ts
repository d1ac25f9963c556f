import { SampleServer } from '../data/sample-server.js';
import { type HostFaults } from '../faults/catalogue.js';
import { FaultSet } from '../faults/fault-set.js';
import { type RestRoute } from '../rest/rest-route.js';
import { type RemoteRest, type RestResult, RestServer } from '../rest/rest-server.js';
import { RouteTable } from '../rest/route-table.js';
import { platformRoutes } from '../rest/routes.js';
import { TokenIssuer } from '../session/token-issuer.js';

/** A request to a REST server under test. */
export interface RestCall {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The user of the token; `none` for no token. */
  readonly user?: string;
  /** The header `tenantid`; empty for none. */
  readonly tenant?: string;
}

/** A REST server without a network. */
export class TestRest {
  readonly data = new SampleServer();
  readonly tokens = new TokenIssuer();
  readonly faults = new FaultSet();
  readonly failures: string[] = [];
  readonly #server: RestServer;

  constructor(own: readonly RestRoute[] = [], remote?: RemoteRest) {
    this.#server = new RestServer({
      services: this,
      ownRoutes: async () => [new RouteTable(own)],
      routes: platformRoutes,
      reportFailure: name => this.failures.push(name),
      ...(remote ? { remote } : {}),
    });
  }

  setFaults(faults: HostFaults): void {
    this.faults.set(faults);
  }

  /** Sends a request, by default with the administrator's token and the first branch. */
  async send(pathAndQuery: string, call: RestCall = {}): Promise<RestResult['response']> {
    return (await this.result(pathAndQuery, call)).response;
  }

  async result(pathAndQuery: string, call: RestCall = {}): Promise<RestResult> {
    const { method = 'GET', headers = {}, body, user = '000000', tenant = 'T1,D MG 01 ,' } = call;
    const [path, query = ''] = pathAndQuery.split('?');
    const known = this.data.user(user);
    const token = known && (await this.tokens.issue(known, 'P12')).access_token;
    return this.#server.respond({
      method,
      path,
      query: new URLSearchParams(query),
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(tenant === '' ? {} : { tenantid: tenant }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
      environment: 'P12',
    });
  }

  /** The body of a response with status 200. */
  async read<T>(pathAndQuery: string, call: RestCall = {}): Promise<T> {
    const { status, body } = await this.send(pathAndQuery, call);
    if (status !== 200) throw new Error(`${pathAndQuery}: ${status} ${JSON.stringify(body)}`);
    return body as T;
  }
}
