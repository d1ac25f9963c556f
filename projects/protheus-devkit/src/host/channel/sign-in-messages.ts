import { type SampleServer } from '../data/sample-server.js';
import { authenticatorCode, verifyCode } from '../rest/mfa.js';
import { type ErpToken, type TokenUser } from '../session/token-issuer.js';
import { type AdvplChannel, type AdvplHandler } from './advpl-handlers.js';
import { sendJson } from './send-json.js';

/** The messages of a sign-in page, answered as the login of TOTVS does. */
export function signInMessages(
  data: SampleServer,
  issueToken: (user: TokenUser) => Promise<ErpToken>,
): Readonly<Record<string, AdvplHandler>> {
  return {
    getLoginStart: (name: string, channel: AdvplChannel) =>
      sendJson(channel, name, {
        username: data.user(channel.session.user)?.userName ?? '',
        username_when: true,
        password: '',
        remember_user: false,
        show_remember_user: true,
      }),
    loginInside: async (content: string, channel: AdvplChannel) => {
      const { name, password } = credentials(content);
      const user = data.signIn(name, password);
      sendJson(channel, 'setToken', user && (await issueToken(user)));
    },
    hasSecret: (name: string, channel: AdvplChannel) =>
      sendJson(channel, name, { hasSecret: false }),
    mfaQrCode: (name: string, channel: AdvplChannel) =>
      sendJson(channel, name, authenticatorCode(data.user(channel.session.user)?.userName ?? '')),
    isConfig: (name: string, channel: AdvplChannel) => sendJson(channel, name, { isConfig: false }),
    mfaValidCode: (code: string, channel: AdvplChannel) =>
      sendJson(channel, 'mfaValidCode', verifyCode(code)),
    openPasswordRecovery: () => undefined,
    showLoginMessage: () => undefined,
  };
}

/** Base64 of JSON; before version 15 of the library, of `user:password:remember`. */
function credentials(content: string): { readonly name: string; readonly password: string } {
  // The browser's `btoa` writes one byte for each character.
  const text = Buffer.from(content, 'base64').toString('latin1');
  try {
    const { usr, psw } = JSON.parse(text) as { readonly usr?: unknown; readonly psw?: unknown };
    return { name: String(usr), password: String(psw) };
  } catch {
    const [name = '', password = ''] = text.split(':');
    return { name, password };
  }
}
