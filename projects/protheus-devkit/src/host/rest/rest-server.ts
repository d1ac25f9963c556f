import { type IncomingHttpHeaders } from 'node:http';
import { type TokenVerdict } from '../session/token-issuer.js';
import { type SampleUser } from './data/users.js';
import { restError } from './rest-error.js';
import { type RestAnswer, type RestRoute, type RestServices, type Tenant } from './rest-route.js';
import { RouteTable } from './route-table.js';
import { readTenant } from './tenant.js';

/** A request to the REST server, as it came. */
export interface RawRestRequest {
  readonly method: string;
  /** The decoded path after the REST base. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly environment: string;
}

/** An answer, with what the server found out about the request. */
export interface RestOutcome {
  readonly answer: RestAnswer;
  readonly token: TokenVerdict['state'] | 'none';
  readonly tenant: string | undefined;
  /** Something the developer should know about the request. */
  readonly note?: { readonly topic: string; readonly text: string };
}

/** The REST server of the host: who asks, in which tenant, and then the resource's own answer. */
export class RestServer {
  private readonly table: RouteTable;

  constructor(
    private readonly services: RestServices,
    routes: readonly RestRoute[],
  ) {
    this.table = new RouteTable(routes);
  }

  async answer(raw: RawRestRequest): Promise<RestOutcome> {
    const tenantHeader = raw.headers['tenantid'];
    const outcome = {
      token: 'none' as RestOutcome['token'],
      tenant: typeof tenantHeader === 'string' ? tenantHeader : undefined,
    };
    const match = this.table.find(raw.method, raw.path);
    const needs = match?.route.needs ?? 'token';

    const bearer = /^Bearer +(\S+)$/i.exec(raw.headers.authorization ?? '')?.[1];
    const verdict = bearer === undefined ? undefined : await this.services.tokens.judge(bearer);
    outcome.token = verdict?.state ?? 'none';
    const user = verdict?.state === 'valid' ? this.services.data.user(verdict.userId) : undefined;
    if (needs !== 'nothing' && !user) return { ...outcome, answer: refusal(outcome.token) };
    if (!match) return { ...outcome, answer: this.unknown(raw) };

    const tenant = readTenant(outcome.tenant);
    const fault = needs === 'tenant' ? this.tenantFault(tenant) : undefined;
    if (fault) return { ...outcome, answer: fault };

    const answer = await match.route.answer(
      {
        method: raw.method,
        path: raw.path,
        params: match.params,
        query: raw.query,
        headers: raw.headers,
        body: readContent(raw),
        environment: raw.environment,
        user: user ?? nobody,
        tenant: tenant ?? { company: '', branch: '' },
        language: languageOf(raw.headers['accept-language']),
      },
      this.services,
    );
    return { ...outcome, answer, ...this.tenantNote(tenant) };
  }

  private unknown({ method, path }: RawRestRequest): RestAnswer {
    return this.table.hasPath(path)
      ? restError(405, 'Método não permitido.', `O recurso ${path} não aceita ${method}.`)
      : restError(
          404,
          'Recurso não encontrado.',
          `Não existe o recurso ${method} ${path} neste servidor.`,
        );
  }

  private tenantFault(tenant: Tenant | undefined): RestAnswer | undefined {
    if (!tenant) {
      return restError(
        400,
        'Grupo de empresas e filial não informados.',
        'Este recurso exige o cabeçalho tenantid (grupo,filial).',
      );
    }
    const known = tenant.branch
      ? this.services.data.branch(tenant.company, tenant.branch)
      : this.services.data.company(tenant.company);
    return known
      ? undefined
      : restError(
          400,
          'Grupo de empresas ou filial inválidos.',
          `O cabeçalho tenantid (${tenant.company},${tenant.branch}) não existe neste servidor.`,
        );
  }

  private tenantNote(tenant: Tenant | undefined): Pick<RestOutcome, 'note'> {
    const branch = tenant?.branch && this.services.data.branch(tenant.company, tenant.branch);
    if (!tenant || !branch || branch.Code === tenant.branch) return {};
    return {
      note: {
        topic: 'tenant-blanks',
        text: `tenantid names the branch "${tenant.branch}"; its code is "${branch.Code}" with its trailing blanks.`,
      },
    };
  }
}

/** Stands for the user in resources that need no token. */
const nobody: SampleUser = {
  id: '',
  userName: '',
  displayName: '',
  email: '',
  title: '',
  department: '',
  active: false,
};

function refusal(token: RestOutcome['token']): RestAnswer {
  const reasons = {
    none: 'A requisição não traz o cabeçalho Authorization com um token Bearer.',
    expired: 'O token de acesso expirou.',
    refused: 'O token de acesso não foi assinado por este servidor.',
    valid: 'O usuário do token não existe mais neste servidor.',
  };
  return {
    ...restError(401, 'Acesso não autorizado.', reasons[token]),
    headers: { 'WWW-Authenticate': 'Bearer' },
  };
}

function readContent({ body, headers }: RawRestRequest): unknown {
  if (body.length === 0) return undefined;
  const text = body.toString();
  if (!/json/i.test(headers['content-type'] ?? '')) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function languageOf(header: string | undefined): string {
  const wanted = (header ?? '').toLowerCase();
  return wanted.startsWith('en') ? 'en' : wanted.startsWith('es') ? 'es' : 'pt-BR';
}
