import { type SampleServer } from '../data/sample-server.js';
import { authenticatorCode, judgeCode } from '../rest/mfa.js';
import { type ErpToken, type TokenUser } from '../session/token-issuer.js';
import { type AdvplChannel, type AdvplHandler } from './advpl-handlers.js';
import { answer } from './answer.js';

/** What a page of signing in asks for, as the login of TOTVS answers it. */
export function signInMessages(
  data: SampleServer,
  issueToken: (user: TokenUser) => Promise<ErpToken>,
): Readonly<Record<string, AdvplHandler>> {
  return {
    getLoginStart: (name: string, channel: AdvplChannel) =>
      answer(channel, name, {
        username: data.user(channel.session.user)?.userName ?? '',
        username_when: true,
        password: '',
        remember_user: false,
        show_remember_user: true,
      }),
    loginInside: async (content: string, channel: AdvplChannel) => {
      const { name, password } = credentials(content);
      const user = data.signIn(name, password);
      answer(channel, 'setToken', user && (await issueToken(user)));
    },
    hasSecret: (name: string, channel: AdvplChannel) => answer(channel, name, { hasSecret: false }),
    mfaQrCode: (name: string, channel: AdvplChannel) =>
      answer(channel, name, authenticatorCode(data.user(channel.session.user)?.userName ?? '')),
    isConfig: (name: string, channel: AdvplChannel) => answer(channel, name, { isConfig: false }),
    mfaValidCode: (code: string, channel: AdvplChannel) =>
      answer(channel, 'mfaValidCode', judgeCode(code)),
    openPasswordRecovery: () => undefined,
    showLoginMessage: () => undefined,
  };
}

/** Base64 of JSON; before version 15 of the library, of `user:password:remember`. */
function credentials(content: string): { readonly name: string; readonly password: string } {
  // The browser's `btoa` has a byte for each character.
  const text = Buffer.from(content, 'base64').toString('latin1');
  try {
    const { usr, psw } = JSON.parse(text) as { readonly usr?: unknown; readonly psw?: unknown };
    return { name: String(usr), password: String(psw) };
  } catch {
    const [name = '', password = ''] = text.split(':');
    return { name, password };
  }
}
