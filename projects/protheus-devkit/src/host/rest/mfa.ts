import { type RestRequest, type RestRoute } from './rest-route.js';

const path = '/api/framework/mfa';

/** The only code that the sample accepts as second factor. */
const acceptedCode = '123456';

/** The result for a code of the second factor. */
export const verifyCode = (code: string | null): object => ({ tok: code === acceptedCode ? 1 : 0 });

/** The content of the QR code for an authenticator app. */
export const authenticatorCode = (userName: string): object => ({
  cQrCode: `otpauth://totp/Protheus:${userName}?issuer=Protheus`,
});

const verifyRequest = ({ query }: RestRequest): { status: number; body: unknown } => ({
  status: 200,
  body: verifyCode(query.get('token')),
});

/** The second factor of the sign-in. */
export const mfaRoutes: readonly RestRoute[] = [
  {
    method: 'GET',
    path: `${path}/hasSecret`,
    requires: 'token',
    handler: () => ({ status: 200, body: { hasSecret: false } }),
  },
  { method: 'GET', path: `${path}/tok`, requires: 'token', handler: verifyRequest },
  // The path before 19.0.2 of the library.
  { method: 'GET', path: `${path}/isValidToken`, requires: 'token', handler: verifyRequest },
  {
    method: 'GET',
    path: `${path}/TOTPURI`,
    requires: 'token',
    handler: ({ user }) => ({ status: 200, body: authenticatorCode(user.userName) }),
  },
];
