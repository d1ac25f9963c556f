import { type RestRequest, type RestRoute } from './rest-route.js';

const path = '/api/framework/mfa';

/** The one code that the second factor of the sample accepts. */
const rightCode = '123456';

/** What the sample says of a code of the second factor. */
export const judgeCode = (code: string | null): object => ({ tok: code === rightCode ? 1 : 0 });

/** What an authenticator app has to read. */
export const authenticatorCode = (userName: string): object => ({
  cQrCode: `otpauth://totp/Protheus:${userName}?issuer=Protheus`,
});

const check = ({ query }: RestRequest): { status: number; body: unknown } => ({
  status: 200,
  body: judgeCode(query.get('token')),
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
    answer: ({ user }) => ({ status: 200, body: authenticatorCode(user.userName) }),
  },
];
