import { type RestRequest, type RestRoute } from './rest-route.js';

const PATH = '/api/framework/mfa';

/** The only code that the sample accepts as second factor. */
const ACCEPTED_CODE = '123456';

/** The result for a code of the second factor. */
export function verifyCode(code: string | null): object {
  return { tok: code === ACCEPTED_CODE ? 1 : 0 };
}

/** The content of the QR code for an authenticator app. */
export function authenticatorCode(userName: string): object {
  return {
    cQrCode: `otpauth://totp/Protheus:${userName}?issuer=Protheus`,
  };
}

function verifyRequest({ query }: RestRequest): { status: number; body: unknown } {
  return {
    status: 200,
    body: verifyCode(query.get('token')),
  };
}

/** The second factor of the sign-in. */
export const mfaRoutes: readonly RestRoute[] = [
  {
    method: 'GET',
    path: `${PATH}/hasSecret`,
    requires: 'token',
    handler: () => ({ status: 200, body: { hasSecret: false } }),
  },
  { method: 'GET', path: `${PATH}/tok`, requires: 'token', handler: verifyRequest },
  // The path before 19.0.2 of the library.
  { method: 'GET', path: `${PATH}/isValidToken`, requires: 'token', handler: verifyRequest },
  {
    method: 'GET',
    path: `${PATH}/TOTPURI`,
    requires: 'token',
    handler: ({ user }) => ({ status: 200, body: authenticatorCode(user.userName) }),
  },
];
