import { type RestRequest, type RestRoute } from './rest-route.js';

const path = '/api/framework/mfa';

/** The one code that the second factor of the sample accepts. */
const rightCode = '123456';

const check = ({ query }: RestRequest): { status: number; body: unknown } => ({
  status: 200,
  body: { tok: query.get('token') === rightCode ? 1 : 0 },
});

/** The second factor of signing in. */
export const mfaRoutes: readonly RestRoute[] = [
  {
    method: 'GET',
    path: `${path}/hasSecret`,
    needs: 'token',
    answer: () => ({ status: 200, body: { hasSecret: false } }),
  },
  { method: 'GET', path: `${path}/tok`, needs: 'token', answer: check },
  // Its address before 19.0.2 of the library.
  { method: 'GET', path: `${path}/isValidToken`, needs: 'token', answer: check },
  {
    method: 'GET',
    path: `${path}/TOTPURI`,
    needs: 'token',
    answer: ({ user }) => ({
      status: 200,
      body: { cQrCode: `otpauth://totp/Protheus:${user.userName}?issuer=Protheus` },
    }),
  },
];
