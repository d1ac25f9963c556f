/** The names of secrets. `conformance/secrets.json` has the same table, for what runs in a page too. */
export interface SecretNames {
  /** A name that contains one of these is that of a secret. Lower case, without accents and separators. */
  readonly anywhere: readonly string[];
  /** A name of which one of these is a word: `user_token`, `apiToken`, `token`. */
  readonly words: readonly string[];
  /** After such a word these make another thing of it: `token_type`, `tokenEndpoint`. */
  readonly notBefore: readonly string[];
}

/** In Portuguese, Spanish, English, German and French, and as AdvPL and HTTP spell them. */
export const SECRET_NAMES: SecretNames = {
  anywhere: [
    ...['password', 'passwd', 'passwort', 'passphrase', 'passcode', 'motdepasse', 'kennwort'],
    ...['senha', 'contrasena', 'contrase\ufffda', 'palavrapasse', 'secret', 'segredo'],
    ...['usrpsw', 'apikey', 'accesskey', 'privatekey', 'chaveapi', 'chaveprivada', 'clavesecreta'],
    ...['authorization', 'credential', 'credencial', 'accesstoken', 'refreshtoken', 'idtoken'],
    ...['authtoken', 'bearertoken', 'csrftoken', 'xsrftoken', 'sessiontoken', 'usertoken'],
    ...['erptoken', 'securitytoken', 'logintoken', 'sessionid', 'jsessionid'],
    // A field of a table, a parameter of AdvPL, and what single sign-on sends
    ...['pwd', 'pswrd', 'authz', 'samlresponse', 'samlassertion'],
  ],
  words: [
    ...['token', 'psw', 'pass', 'pword', 'pw', 'clave', 'cookie', 'jwt', 'otp', 'pin', 'cvv'],
    ...['cookies', 'sid', 'signature', 'sig'],
  ],
  notBefore: [
    ...['type', 'endpoint', 'url', 'uri', 'life', 'lifetime', 'expires', 'expiry', 'expiration'],
    ...['length', 'policy', 'required', 'name', 'state', 'page', 'count', 'through'],
  ],
};

/** The longest name that is looked at. */
const LONGEST_NAME = 100;

const words = new Set(SECRET_NAMES.words);
const notBefore = new Set(SECRET_NAMES.notBefore);

/** Whether a field, a parameter or a header of this name contains a secret. */
export function isSecretName(name: string): boolean {
  if (name.length > LONGEST_NAME) return isSecretName(name.slice(-LONGEST_NAME));
  const parts = decodePercent(name)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\ufffd]+/)
    .filter(part => part !== '');
  const last = parts.at(-1) ?? '';
  if (notBefore.has(last)) return false;
  const joined = parts.join('');
  return (
    SECRET_NAMES.anywhere.some(secret => joined.includes(secret)) ||
    parts.some(part => words.has(part))
  );
}

/** Decodes `%41`, and `%2541` too; what is no escape stays. */
export function decodePercent(text: string): string {
  let decoded = text;
  for (let round = 0; round < 3 && decoded.includes('%'); round++) {
    decoded = decoded.replace(/(?:%[\da-f]{2})+/gi, escapes => {
      const bytes = Buffer.from(escapes.replaceAll('%', ''), 'hex');
      const utf8 = bytes.toString('utf8');
      return utf8.includes('\ufffd') ? bytes.toString('latin1') : utf8;
    });
  }
  return decoded;
}
