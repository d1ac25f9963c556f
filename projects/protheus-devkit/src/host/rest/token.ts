import { refreshFails } from '../session/token-faults.js';
import { restError } from './rest-error.js';
import {
  type RestRequest,
  type RestResponse,
  type RestRoute,
  type RestServices,
} from './rest-route.js';

/** Signs in, or refreshes a token. Parameters are read from headers, query, form or JSON. */
export const tokenRoute: RestRoute = {
  method: 'POST',
  path: '/api/oauth2/v1/token',
  requires: 'nothing',
  handler(request, services) {
    switch (parameterOf(request, 'grant_type')) {
      case 'password':
        return signIn(request, services);
      case 'refresh_token':
        return refresh(request, services);
      default:
        return restError(
          400,
          'Parâmetro grant_type inválido.',
          'Informe grant_type igual a password ou refresh_token.',
        );
    }
  },
};

async function signIn(request: RestRequest, services: RestServices): Promise<RestResponse> {
  const password = parameterOf(request, 'password') ?? '';
  const user = services.data.signIn(parameterOf(request, 'username') ?? '', password);
  if (!user) {
    return restError(401, 'Usuário ou senha inválidos.', 'Não foi possível autenticar o usuário.');
  }
  return { status: 201, body: await services.tokens.issue(user, request.environment) };
}

async function refresh(request: RestRequest, services: RestServices): Promise<RestResponse> {
  const token = parameterOf(request, 'refresh_token') ?? '';
  const verification = await services.tokens.verify(token, 'refresh');
  const user = verification.state === 'valid' ? services.data.user(verification.userId) : undefined;
  if (!user?.active || refreshFails(services.faults.current)) {
    return restError(
      401,
      'Token de atualização inválido.',
      'O refresh_token expirou ou não é deste servidor.',
    );
  }
  return { status: 201, body: await services.tokens.issue(user, request.environment) };
}

function parameterOf({ headers, query, body }: RestRequest, name: string): string | undefined {
  const header = headers[name];
  if (typeof header === 'string') return header;
  const inQuery = query.get(name);
  if (inQuery !== null) return inQuery;
  if (typeof body === 'string') return new URLSearchParams(body).get(name) ?? undefined;
  const value =
    body && typeof body === 'object' ? (body as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}
