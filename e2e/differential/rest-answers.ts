// The answers of the REST server, the same for both.

/** A request as it left the page. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  /** Those that say something about the caller; what the browser adds is left out. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What the server answers. */
export interface WireAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** A JWT that nobody signed. Its end is in 2096, so that it is the same in every run. */
function madeUpToken(user: string, userid: string, iat = 1e9): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { iss: 'TOTVS-ADVPL-FWJWT', sub: user, iat, userid, exp: 4e9 };
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.made-up`;
}

/** What the token end point and AdvPL answer. */
export function tokenAnswer(user: string, iat?: number): Record<string, unknown> {
  return {
    access_token: madeUpToken(user, '000001', iat),
    refresh_token: 'made-up-refresh',
    scope: 'default',
    token_type: 'Bearer',
    expires_in: 3600,
  };
}

export const company = { Code: 'T1', InternalId: 'T1', CorporateName: 'Grupo Teste 1' };
export const branch = { Code: 'D MG 01 ', EnterpriseGroup: 'T1', Description: 'Filial BELO HOR' };
export const systemModule = { id: '5', name: 'SIGAFAT', description: 'Faturamento' };
export const user = {
  id: '000001',
  userName: 'maria',
  displayName: 'Maria da Silva',
  name: { formatted: 'Maria da Silva', givenName: 'Maria', familyName: 'Silva' },
  emails: [{ value: 'maria@erp.test', type: 'work', primary: true }],
  active: true,
};
export const languages = [
  { description: 'Português', language: 'pt' },
  { description: 'English', language: 'en' },
];
export const settings = { company_code: 'T1', branch_code: '01', base_date: '2026-11-21' };

const list = (item: unknown): object => ({ items: [item], hasNext: false });

const answers: readonly [pattern: RegExp, body: unknown][] = [
  [/^\/api\/framework\/v1\/users\//, user],
  [/^\/api\/framework\/environment\/v1\/companies\//, company],
  // Some servers leave the list out when there is nothing.
  [/^\/api\/framework\/environment\/v1\/companies\?.*Teste/, { hasNext: false }],
  [/^\/api\/framework\/environment\/v1\/companies/, list(company)],
  [/^\/api\/framework\/environment\/v1\/branches\//, branch],
  [/^\/api\/framework\/environment\/v1\/branches/, list(branch)],
  [/^\/api\/framework\/v1\/systemModules\//, systemModule],
  [/^\/api\/framework\/v1\/systemModules/, list(systemModule)],
  [/^\/api\/language\/v1\/protheus-suported-languages/, languages],
  [/^\/api\/brand\/v1\/erp-brand/, 'TOTVS'],
  [/^\/api\/framework\/v1\/FwRestTranslate\//, { STR0001: 'Produtos' }],
  [/^\/api\/framework\/v1\/basicProtheusServices\/pswret/, { user_id: '000001' }],
  [/^\/api\/framework\/v1\/accessPrivilegesServices\//, { access: true, message: '' }],
  [/^\/api\/framework\/v1\/profileService\//, { value: 'kept' }],
  [
    /^\/api\/framework\/v1\/generic(List|Query)/,
    { ...list({ a1_cod: '000001' }), remainingRecords: 0 },
  ],
  [/^\/api\/protheus\/session\/v1\/defaults/, settings],
];

/** Answers one call's requests. Stateful: make one for each call. */
export function restServer(): (request: WireRequest) => WireAnswer {
  let refusals = 0;
  return ({ method, url, headers, body = '' }) => {
    const { pathname, search, origin } = new URL(url);
    const path = pathname.replace(/^\/(rest|app-root(?=\/api))/, '') + search;
    if (origin !== 'http://erp.test') return { status: 200, body: { foreign: true } };
    if (/\/api\/oauth2\/v1\/token/.test(path)) {
      const asked = `${JSON.stringify(headers)} ${search} ${body}`;
      return asked.includes('nobody')
        ? { status: 401, body: { code: '401', message: 'refused', detailedMessage: '' } }
        : { status: 200, body: tokenAnswer('maria', 1_000_000_001) };
    }
    if (path === '/api/v1/refused' || (path === '/api/v1/refused-once' && !refusals++)) {
      return { status: 401, body: { code: '401', message: 'refused', detailedMessage: '' } };
    }
    if (path === '/api/v1/broken') return { status: 500, body: { code: '1', message: 'broken' } };
    const [, found] = answers.find(([pattern]) => pattern.test(path)) ?? [];
    return { status: 200, body: found ?? { method, path } };
  };
}
