import { type RestRoute } from './rest-route.js';

/** The public keys of the tokens. */
export const jwksRoute: RestRoute = {
  method: 'GET',
  path: '/api/oauth2/v1/jwks',
  requires: 'nothing',
  handler: async (_request, { tokens }) => ({ status: 200, body: await tokens.jwks() }),
};
