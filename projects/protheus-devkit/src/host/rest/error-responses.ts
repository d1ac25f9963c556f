import { type TokenVerdict } from '../session/token-issuer.js';
import { restError } from './rest-error.js';
import { type RestAnswer, type Tenant } from './rest-route.js';

/** The state of the token of a request. */
export type TokenState = TokenVerdict['state'] | 'none';

/** The answer to a request without a token that counts here. */
export function unauthorized(token: TokenState): RestAnswer {
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

/** The answer to a request that needs a tenant and has none, or one that does not exist. */
export function badTenant(tenant: Tenant | undefined): RestAnswer {
  if (!tenant) {
    return restError(
      400,
      'Grupo de empresas e filial não informados.',
      'Este recurso exige o cabeçalho tenantid (grupo,filial).',
    );
  }
  return restError(
    400,
    'Grupo de empresas ou filial inválidos.',
    `O cabeçalho tenantid (${tenant.company},${tenant.branch}) não existe neste servidor.`,
  );
}

/** The answer where no resource has the path. */
export function noResource(method: string, path: string): RestAnswer {
  const reason = `Não existe o recurso ${method} ${path} neste servidor.`;
  return restError(404, 'Recurso não encontrado.', reason);
}

/** The answer where a resource exists, but not for this method. */
export function noMethod(method: string, path: string): RestAnswer {
  return restError(405, 'Método não permitido.', `O recurso ${path} não aceita ${method}.`);
}

/** The answer that a fault puts in place of the right one. */
export function simulated(status: number): RestAnswer {
  const reason = 'O host local responde assim porque uma falha está ligada.';
  return restError(status, `Falha simulada (${status}).`, reason);
}

/** The answer where a handler threw. */
export function handlerThrew(error: unknown): RestAnswer {
  return restError(500, 'Erro interno do servidor.', String(error));
}

/** The answer to a body that the server does not take. */
export function tooLarge(): RestAnswer {
  return restError(413, 'Requisição muito grande.', 'O corpo passa do limite do servidor.');
}
