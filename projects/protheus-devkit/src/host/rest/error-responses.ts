import { type TokenVerification } from '../session/token-issuer.js';
import { restError } from './rest-error.js';
import { type RestResponse, type Tenant } from './rest-route.js';

/** The state of the token of a request. */
export type TokenState = TokenVerification['state'] | 'none';

/** The response to a request without a valid token. */
export function unauthorized(token: TokenState): RestResponse {
  const reasons: Readonly<Record<TokenState, string>> = {
    none: 'A requisição não traz o cabeçalho Authorization com um token Bearer.',
    expired: 'O token de acesso expirou.',
    refused: 'O token de acesso não foi assinado por este servidor.',
    valid: 'O usuário do token não existe neste servidor.',
  };
  return {
    ...restError(401, 'Acesso não autorizado.', reasons[token]),
    headers: { 'WWW-Authenticate': 'Bearer' },
  };
}

/** The response to a request that requires a tenant and has none, or one that does not exist. */
export function invalidTenant(tenant: Tenant | undefined): RestResponse {
  if (!tenant) {
    return restError(
      400,
      'Grupo de empresas e filial não informados.',
      'Este endpoint exige o cabeçalho tenantid (grupo,filial).',
    );
  }
  return restError(
    400,
    'Grupo de empresas ou filial inválidos.',
    `O cabeçalho tenantid (${tenant.company},${tenant.branch}) não existe neste servidor.`,
  );
}

/** The response when no resource has the path. */
export function resourceNotFound(method: string, path: string): RestResponse {
  const reason = `Não existe o endpoint ${method} ${path} neste servidor.`;
  return restError(404, 'Endpoint não encontrado.', reason);
}

/** The response when the resource has no such method. */
export function methodNotAllowed(method: string, path: string): RestResponse {
  return restError(405, 'Método não permitido.', `O endpoint ${path} não aceita ${method}.`);
}

/** The response when a handler threw. */
export function handlerFailure(error: unknown): RestResponse {
  return restError(500, 'Erro interno do servidor.', String(error));
}

/** The response to a body that is larger than the host accepts. */
export function tooLarge(): RestResponse {
  return restError(413, 'Requisição muito grande.', 'O corpo passa do limite do servidor.');
}
