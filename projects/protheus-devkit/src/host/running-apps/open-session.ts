import { environmentName, type HostState, sessionOf } from '../host-state.js';
import { type Branch } from '../data/branches.js';
import { type Company } from '../data/companies.js';
import { type RestAnswer } from '../rest/rest-route.js';
import { type Opening } from './running-app.js';
import { type ErpToken, type TokenUser } from '../session/token-issuer.js';

/** The user of an opening: of the sample, or who signed in to the real server. */
async function userOf(state: HostState, id: string): Promise<TokenUser> {
  const remote = state.remote?.session && (await state.remote.session.user());
  return remote ?? state.data.user(id) ?? state.data.users[0];
}

/** A new token for an opening, or the one that a fault asks for. */
export async function tokenFor(state: HostState, opening: Opening): Promise<ErpToken> {
  const user = await userOf(state, opening.session.user);
  const environment = environmentName(state, opening.environment);
  const faults = state.faults.current;
  if (faults['foreign-token']) return state.tokens.issueForeign(user, environment);
  if (faults['expired-token']) return state.tokens.issueExpired(user, environment);
  return state.tokens.issue(user, environment);
}

/** The company group and the branch of an opening, as `ProCompany` and `ProBranch` hold them. */
export async function tenantOf(
  state: HostState,
  { session, environment }: Opening,
): Promise<{ readonly company: Company; readonly branch: Branch }> {
  const { company, branch } = session;
  const ask = (path: string): Promise<unknown> => askRest(state, environment, path);
  const base = '/api/framework/environment/v1';
  const found = {
    company: await ask(`${base}/companies/${company}`),
    branch: await ask(`${base}/branches/${company}|${branch}`),
  };
  // What nobody knows still has its code: enough for the tenant of the requests.
  return {
    company: (found.company ?? { Code: company, InternalId: company }) as Company,
    branch: (found.branch ?? {
      CompanyCode: company,
      EnterpriseGroup: company,
      Code: branch,
      Description: '',
    }) as Branch,
  };
}

/**
 * Asks the REST server as the user of the session does, whoever answers: the sample, the
 * developer's resources or a real server. No fault gets in the way.
 * @returns the answer's content; undefined when it is no JSON with a good status
 */
async function askRest(
  state: HostState,
  environment: string | undefined,
  path: string,
): Promise<unknown> {
  const answer = await answerAsUser(state, environment, path, new URLSearchParams());
  if (answer.status !== 200) return undefined;
  if (!Buffer.isBuffer(answer.body)) return answer.body;
  try {
    return JSON.parse(answer.body.toString()) as unknown;
  } catch {
    return undefined;
  }
}

/** The answer that the user of the session gets to a GET. */
export async function answerAsUser(
  state: HostState,
  environment: string | undefined,
  path: string,
  query: URLSearchParams,
): Promise<RestAnswer> {
  const name = environmentName(state, environment);
  const { user, company, branch } = sessionOf(state);
  const token = await state.tokens.issue(await userOf(state, user), name);
  const { answer } = await state.rest.answer(
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
  return answer;
}
