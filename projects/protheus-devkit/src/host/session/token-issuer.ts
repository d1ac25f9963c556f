import { SigningKey } from './signing-key.js';

/** The response of the token endpoint, which the host also writes to `sessionStorage.ERPTOKEN`. */
export interface ErpToken {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly scope: 'default';
  readonly token_type: 'Bearer';
  readonly expires_in: number;
  readonly hasMFA: boolean;
}

/** The user of a token. */
export interface TokenUser {
  readonly id: string;
  readonly userName: string;
}

/** The result of a token's verification. */
export type TokenVerification =
  | {
      readonly state: 'valid';
      readonly userId: string;
      readonly userName: string;
      readonly environment: string;
    }
  | { readonly state: 'expired' | 'refused' };

/** The lifetime of the tokens of a host, in seconds; in Protheus an hour, and a day to refresh. */
export interface TokenLifetime {
  readonly access: number;
  readonly refresh: number;
}

interface Claims {
  readonly userid: string;
  readonly sub: string;
  readonly exp: number;
  readonly envId: string;
  readonly use: 'access' | 'refresh';
}

/** Issues and verifies the tokens of one start of the host. */
export class TokenIssuer {
  readonly #now: () => number;

  #key: Promise<SigningKey> | undefined;
  #otherServerKey: Promise<SigningKey> | undefined;
  readonly #verified = new Map<string, Claims | undefined>();

  constructor(
    readonly lifetime: TokenLifetime = { access: 3600, refresh: 86400 },
    now: () => number = Date.now,
  ) {
    this.#now = now;
  }

  /** Creates the key, once. Call it after the host listens: a key takes up to 300 ms. */
  prepare(): Promise<SigningKey> {
    return (this.#key ??= SigningKey.create());
  }

  /** The public keys, as `/api/oauth2/v1/jwks` returns them. */
  async jwks(): Promise<{ readonly keys: readonly unknown[] }> {
    return { keys: [(await this.prepare()).jwk] };
  }

  /** Issues a token for a user. */
  async issue(user: TokenUser, environment: string): Promise<ErpToken> {
    return this.#createToken(await this.prepare(), user, environment, 0);
  }

  /** Issues a token that expired a minute ago; it can be refreshed. */
  async issueExpired(user: TokenUser, environment: string): Promise<ErpToken> {
    return this.#createToken(await this.prepare(), user, environment, this.lifetime.access + 60);
  }

  /** Issues a token that another server signed; this host refuses it. */
  async issueOfOtherServer(user: TokenUser, environment: string): Promise<ErpToken> {
    return this.#createToken(
      await (this.#otherServerKey ??= SigningKey.create()),
      user,
      environment,
      0,
    );
  }

  #createToken(key: SigningKey, user: TokenUser, environment: string, age: number): ErpToken {
    const iat = Math.floor(this.#now() / 1000) - age;
    const lifetime = this.lifetime.access;
    const common = { iss: 'TOTVS-ADVPL-FWJWT', sub: user.userName, iat, userid: user.id };
    return {
      access_token: key.sign({ ...common, exp: iat + lifetime, envId: environment }),
      refresh_token: key.sign({
        ...common,
        exp: iat + this.lifetime.refresh,
        envId: environment,
        use: 'refresh',
      }),
      scope: 'default',
      token_type: 'Bearer',
      expires_in: lifetime,
      hasMFA: false,
    };
  }

  /** Verifies an access token, or a refresh token. */
  async verify(token: string, use: 'access' | 'refresh' = 'access'): Promise<TokenVerification> {
    const claimsOf = await this.#claims(token);
    if (!claimsOf || claimsOf.use !== use) return { state: 'refused' };
    if (claimsOf.exp * 1000 <= this.#now()) return { state: 'expired' };
    return {
      state: 'valid',
      userId: claimsOf.userid,
      userName: claimsOf.sub,
      environment: claimsOf.envId,
    };
  }

  // An application sends the same token with each request: the signature is verified once.
  async #claims(token: string): Promise<Claims | undefined> {
    if (this.#verified.has(token)) return this.#verified.get(token);
    const raw = (await this.prepare()).verify(token);
    const claims: Claims | undefined = raw && {
      userid: String(raw['userid']),
      sub: String(raw['sub']),
      exp: Number(raw['exp']),
      envId: String(raw['envId']),
      use: raw['use'] === 'refresh' ? 'refresh' : 'access',
    };
    if (this.#verified.size >= 1000) this.#verified.clear();
    this.#verified.set(token, claims);
    return claims;
  }
}
