import { DevkitError } from '../../devkit-error.js';
import { KnownSecrets } from '../../secrets/known-secrets.js';
import { type HttpClient, type RemoteResponse } from './http-client.js';

/** The user of the session on a real server. */
export interface Credentials {
  readonly user: string;
  readonly password: string;
}

/** The session on a real server. Security: its token never leaves this process. */
export class RemoteSession {
  readonly #client: Pick<HttpClient, 'send'>;
  readonly #base: URL;
  readonly #credentials: Credentials;
  readonly #secrets: KnownSecrets;

  #token: Promise<RemoteToken> | undefined;

  constructor(
    client: Pick<HttpClient, 'send'>,
    base: URL,
    credentials: Credentials,
    secrets = new KnownSecrets(),
  ) {
    this.#client = client;
    this.#base = base;
    this.#credentials = credentials;
    this.#secrets = secrets;
    secrets.addLogin(credentials.user, credentials.password);
  }

  /** Signs in at the first call. @throws DevkitError PDK209 when the server refuses */
  async accessToken(): Promise<string> {
    return (await (this.#token ??= this.#signIn())).access_token;
  }

  /** The user in the claims of the token. */
  async user(): Promise<{ readonly id: string; readonly userName: string }> {
    const [, claims = ''] = (await this.accessToken()).split('.');
    try {
      const parsed = JSON.parse(Buffer.from(claims, 'base64url').toString()) as RemoteClaims;
      return { id: parsed.userid ?? '', userName: parsed.sub ?? this.#credentials.user };
    } catch {
      return { id: '', userName: this.#credentials.user };
    }
  }

  /**
   * Gets a new token after the server refused one.
   * @param refused the access token that was refused; a newer one is not replaced
   */
  async renew(refused: string): Promise<string> {
    const known = this.#token;
    const token = await known;
    // Compared after the wait: of two requests that were refused at the same time, one refreshes.
    if (token && token.access_token === refused && this.#token === known) {
      this.#token = this.#refresh(token.refresh_token).catch(() => this.#signIn());
    }
    return this.accessToken();
  }

  async #signIn(): Promise<RemoteToken> {
    const { user, password } = this.#credentials;
    try {
      // As headers: a password in a URL would be written to the server's log.
      return await this.#requestToken({ grant_type: 'password', username: user, password }, '');
    } catch (error) {
      // The next request tries again: the server may have been down.
      this.#token = undefined;
      throw error;
    }
  }

  #refresh(token: string | undefined): Promise<RemoteToken> {
    return this.#requestToken(
      {},
      `?grant_type=refresh_token&refresh_token=${encodeURIComponent(token ?? '')}`,
    );
  }

  async #requestToken(headers: Record<string, string>, query: string): Promise<RemoteToken> {
    const url = new URL(`${this.#base.href.replace(/\/$/, '')}/api/oauth2/v1/token${query}`);
    const json = { 'content-type': 'application/json', accept: 'application/json' };
    let response: RemoteResponse;
    try {
      const body = Buffer.from('{}');
      response = await this.#client.send({
        method: 'POST',
        url,
        headers: { ...json, ...headers },
        body,
      });
    } catch (error) {
      throw unreachable(this.#base, error);
    }
    const token = parseToken(response.body);
    if (response.status >= 300 || !token)
      throw signInRefused(this.#base, this.#credentials.user, response.status);
    this.#secrets.add(token.access_token, token.refresh_token);
    return token;
  }
}

interface RemoteToken {
  readonly access_token: string;
  readonly refresh_token?: string;
}

interface RemoteClaims {
  readonly userid?: string;
  readonly sub?: string;
}

function parseToken(body: Buffer): RemoteToken | undefined {
  try {
    const token = JSON.parse(body.toString()) as Partial<RemoteToken>;
    return typeof token.access_token === 'string' ? (token as RemoteToken) : undefined;
  } catch {
    return undefined;
  }
}

function signInRefused(base: URL, user: string, status: number): DevkitError {
  return new DevkitError('PDK209', {
    en: `${base.origin} refused to sign ${user} in (status ${status}). Check user and password, that OAuth2 is on in the REST server, and that a REST licence is free.`,
    pt: `${base.origin} recusou a autenticação de ${user} (status ${status}). Verifique usuário e senha, se o OAuth2 está ativo no servidor REST e se há licença de REST livre.`,
  });
}

/** The error for a real server without a connection. */
export function unreachable(base: URL, cause: unknown): DevkitError {
  const reason = cause instanceof Error ? cause.message || String(cause) : String(cause);
  return new DevkitError(
    'PDK210',
    {
      en: `${base.origin} cannot be reached: ${reason}. Check the URL and, for a private certificate authority, --ca.`,
      pt: `Não foi possível alcançar ${base.origin}: ${reason}. Verifique o endereço e, para uma autoridade certificadora própria, --ca.`,
    },
    cause,
  );
}
