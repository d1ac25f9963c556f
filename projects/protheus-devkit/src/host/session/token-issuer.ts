import { SigningKey } from './signing-key.js';

/** What the token end point answers and the host writes to `sessionStorage.ERPTOKEN`. */
export interface ErpToken {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly scope: 'default';
  readonly token_type: 'Bearer';
  readonly expires_in: number;
  readonly hasMFA: boolean;
}

/** The user a token speaks for. */
export interface TokenUser {
  readonly id: string;
  readonly userName: string;
}

/** What a token turned out to be. */
export type TokenVerdict =
  | {
      readonly state: 'valid';
      readonly userId: string;
      readonly userName: string;
      readonly environment: string;
    }
  | { readonly state: 'expired' | 'refused' };

/** How long the tokens of a host live, in seconds; Protheus: an hour, and a day to refresh. */
export interface TokenLife {
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

/** Issues and judges the tokens of one start of the host. */
export class TokenIssuer {
  private key: Promise<SigningKey> | undefined;
  private foreignKey: Promise<SigningKey> | undefined;
  private readonly judged = new Map<string, Claims | undefined>();

  constructor(
    readonly life: TokenLife = { access: 3600, refresh: 86400 },
    private readonly now: () => number = Date.now,
  ) {}

  /** Makes the key, once. Called after the host listens: a key takes up to 300 ms. */
  prepare(): Promise<SigningKey> {
    return (this.key ??= SigningKey.create());
  }

  /** The public keys, as `/api/oauth2/v1/jwks` answers them. */
  async jwks(): Promise<{ readonly keys: readonly unknown[] }> {
    return { keys: [(await this.prepare()).jwk] };
  }

  /** Signs a user in. */
  async issue(user: TokenUser, environment: string): Promise<ErpToken> {
    return this.make(await this.prepare(), user, environment, 0);
  }

  /** A token that was valid until a minute ago; it can be refreshed. */
  async issueExpired(user: TokenUser, environment: string): Promise<ErpToken> {
    return this.make(await this.prepare(), user, environment, this.life.access + 60);
  }

  /** A token that another server signed; nothing here takes it. */
  async issueForeign(user: TokenUser, environment: string): Promise<ErpToken> {
    return this.make(await (this.foreignKey ??= SigningKey.create()), user, environment, 0);
  }

  private make(key: SigningKey, user: TokenUser, environment: string, age: number): ErpToken {
    const iat = Math.floor(this.now() / 1000) - age;
    const life = this.life.access;
    const common = { iss: 'TOTVS-ADVPL-FWJWT', sub: user.userName, iat, userid: user.id };
    return {
      access_token: key.sign({ ...common, exp: iat + life, envId: environment }),
      refresh_token: key.sign({
        ...common,
        exp: iat + this.life.refresh,
        envId: environment,
        use: 'refresh',
      }),
      scope: 'default',
      token_type: 'Bearer',
      expires_in: life,
      hasMFA: false,
    };
  }

  /** Judges an access token, or a refresh token. */
  async judge(token: string, use: Claims['use'] = 'access'): Promise<TokenVerdict> {
    const claims = await this.claims(token);
    if (!claims || claims.use !== use) return { state: 'refused' };
    if (claims.exp * 1000 <= this.now()) return { state: 'expired' };
    return {
      state: 'valid',
      userId: claims.userid,
      userName: claims.sub,
      environment: claims.envId,
    };
  }

  // An application sends the same token with each request: the signature is checked once.
  private async claims(token: string): Promise<Claims | undefined> {
    if (this.judged.has(token)) return this.judged.get(token);
    const raw = (await this.prepare()).verify(token);
    const claims: Claims | undefined = raw && {
      userid: String(raw['userid']),
      sub: String(raw['sub']),
      exp: Number(raw['exp']),
      envId: String(raw['envId']),
      use: raw['use'] === 'refresh' ? 'refresh' : 'access',
    };
    if (this.judged.size >= 1000) this.judged.clear();
    this.judged.set(token, claims);
    return claims;
  }
}
