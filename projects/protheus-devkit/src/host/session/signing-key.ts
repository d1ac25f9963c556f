import { generateKeyPair, type KeyObject, sign, verify } from 'node:crypto';
import { promisify } from 'node:util';

/** The name that Protheus gives the key of its tokens. */
const KEY_ID = 'pJwtPublicKeyFor256';

/** A key pair for one start of the host; it signs and verifies tokens (RS256). */
export class SigningKey {
  readonly #privateKey: KeyObject;
  readonly #publicKey: KeyObject;

  private constructor(privateKey: KeyObject, publicKey: KeyObject) {
    this.#privateKey = privateKey;
    this.#publicKey = publicKey;
  }

  static async create(): Promise<SigningKey> {
    const pair = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
    return new SigningKey(pair.privateKey, pair.publicKey);
  }

  /** The public key as `/api/oauth2/v1/jwks` returns it. */
  get jwk(): Readonly<Record<string, unknown>> {
    return { ...this.#publicKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: KEY_ID };
  }

  /** Creates a signed token from its claims. */
  sign(claims: Readonly<Record<string, unknown>>): string {
    const signed = `${encode({ alg: 'RS256', typ: 'JWT', kid: KEY_ID })}.${encode(claims)}`;
    return `${signed}.${sign('sha256', Buffer.from(signed), this.#privateKey).toString('base64url')}`;
  }

  /** The claims of a token that this key signed. */
  verify(token: string): Readonly<Record<string, unknown>> | undefined {
    const [header, claims, signature, ...rest] = token.split('.');
    if (!header || !claims || !signature || rest.length > 0) return undefined;
    const signed = Buffer.from(`${header}.${claims}`);
    if (!verify('sha256', signed, this.#publicKey, Buffer.from(signature, 'base64url'))) {
      return undefined;
    }
    return JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>;
  }
}

// Applications decode claims by `atob`, which returns one character for each byte: use ASCII only.
function encode(value: unknown): string {
  const ascii = JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return Buffer.from(ascii).toString('base64url');
}
