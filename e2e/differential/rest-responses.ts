// The responses of the REST server, the same for both libraries.

/** A request of the page. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  /** Without the headers that the browser adds. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A response of the server. */
export interface WireResponse {
  readonly status: number;
  readonly body: unknown;
}

/** An unsigned JWT. It expires in 2096, so that it is the same in every run. */
function unsignedToken(user: string, userid: string, iat = 1e9): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { iss: 'TOTVS-ADVPL-FWJWT', sub: user, iat, userid, exp: 4e9 };
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.unsigned`;
}

/** The token in responses of the token endpoint and in answers of AdvPL. */
export function tokenResponse(user: string, iat?: number): Record<string, unknown> {
  return {
    access_token: unsignedToken(user, '000001', iat),
    refresh_token: 'test-refresh',
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

function list(item: unknown): object {
  return { items: [item], hasNext: false };
}

const responses: readonly [pattern: RegExp, body: unknown][] = [
  [/^\/api\/framework\/v1\/users\//, user],
  [/^\/api\/framework\/environment\/v1\/companies\//, company],
  // Some servers omit an empty list.
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
  [/^\/api\/framework\/v1\/profileService\//, { value: 'stored' }],
  [
    /^\/api\/framework\/v1\/generic(List|Query)/,
    { ...list({ a1_cod: '000001' }), remainingRecords: 0 },
  ],
  [/^\/api\/protheus\/session\/v1\/defaults/, settings],
];

/** Creates the server for the requests of one call. It has a state: create one for each call. */
export function restServer(): (request: WireRequest) => WireResponse {
  let refusals = 0;
  return ({ method, url, headers, body = '' }) => {
    const { pathname, search, origin } = new URL(url);
    const path = pathname.replace(/^\/(rest|app-root(?=\/api))/, '') + search;
    if (origin !== 'http://erp.test') return { status: 200, body: { external: true } };
    if (/\/api\/oauth2\/v1\/token/.test(path)) {
      const credentials = `${JSON.stringify(headers)} ${search} ${body}`;
      return credentials.includes('unknown')
        ? { status: 401, body: { code: '401', message: 'refused', detailedMessage: '' } }
        : { status: 200, body: tokenResponse('maria', 1_000_000_001) };
    }
    if (path === '/api/v1/refused' || (path === '/api/v1/refused-once' && !refusals++)) {
      return { status: 401, body: { code: '401', message: 'refused', detailedMessage: '' } };
    }
    if (path === '/api/v1/broken') return { status: 500, body: { code: '1', message: 'broken' } };
    const [, found] = responses.find(([pattern]) => pattern.test(path)) ?? [];
    return { status: 200, body: found ?? { method, path } };
  };
}
