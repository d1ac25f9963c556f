import { restError } from './rest-error.js';
import {
  type RestAnswer,
  type RestRequest,
  type RestRoute,
  type RestServices,
} from './rest-route.js';

/** Signs in, or refreshes a token: parameters come as headers, query, form or JSON. */
export const tokenRoute: RestRoute = {
  method: 'POST',
  path: '/api/oauth2/v1/token',
  needs: 'nothing',
  answer(request, services) {
    switch (parameter(request, 'grant_type')) {
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

async function signIn(request: RestRequest, services: RestServices): Promise<RestAnswer> {
  const password = parameter(request, 'password') ?? '';
  const user = services.data.signIn(parameter(request, 'username') ?? '', password);
  if (!user) {
    return restError(401, 'Usuário ou senha inválidos.', 'Não foi possível autenticar o usuário.');
  }
  return { status: 201, body: await services.tokens.issue(user, request.environment) };
}

async function refresh(request: RestRequest, services: RestServices): Promise<RestAnswer> {
  const token = parameter(request, 'refresh_token') ?? '';
  const verdict = await services.tokens.judge(token, 'refresh');
  const user = verdict.state === 'valid' ? services.data.user(verdict.userId) : undefined;
  if (!user?.active || services.faults.current['refresh-fails']) {
    return restError(
      401,
      'Token de atualização inválido.',
      'O refresh_token expirou ou não é deste servidor.',
    );
  }
  return { status: 201, body: await services.tokens.issue(user, request.environment) };
}

function parameter({ headers, query, body }: RestRequest, name: string): string | undefined {
  const header = headers[name];
  if (typeof header === 'string') return header;
  const asked = query.get(name);
  if (asked !== null) return asked;
  if (typeof body === 'string') return new URLSearchParams(body).get(name) ?? undefined;
  const value =
    body && typeof body === 'object' ? (body as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}
