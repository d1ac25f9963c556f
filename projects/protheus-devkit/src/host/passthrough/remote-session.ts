import { DevkitError } from '../../devkit-error.js';
import { type HttpClient, type RemoteAnswer } from './http-client.js';

/** Who signs in to a real server. */
export interface Credentials {
  readonly user: string;
  readonly password: string;
}

/** The signed-in session on a real server. Its token never leaves this process. */
export class RemoteSession {
  private token: Promise<RemoteToken> | undefined;

  constructor(
    private readonly client: Pick<HttpClient, 'send'>,
    private readonly base: URL,
    private readonly credentials: Credentials,
  ) {}

  /** Signs in if that was not done yet. @throws DevkitError PDK209 when the server refuses */
  async accessToken(): Promise<string> {
    return (await (this.token ??= this.signIn())).access_token;
  }

  /** Who is signed in, as the token says. */
  async user(): Promise<{ readonly id: string; readonly userName: string }> {
    const [, claims = ''] = (await this.accessToken()).split('.');
    try {
      const read = JSON.parse(Buffer.from(claims, 'base64url').toString()) as RemoteClaims;
      return { id: read.userid ?? '', userName: read.sub ?? this.credentials.user };
    } catch {
      return { id: '', userName: this.credentials.user };
    }
  }

  /**
   * Makes a new token after the server refused one.
   * @param refused the access token that was refused; a newer one is kept
   */
  async renew(refused: string): Promise<string> {
    const known = this.token;
    const token = await known;
    // Compared after the wait: of two requests that were refused together, one refreshes.
    if (token && token.access_token === refused && this.token === known) {
      this.token = this.refresh(token.refresh_token).catch(() => this.signIn());
    }
    return this.accessToken();
  }

  private async signIn(): Promise<RemoteToken> {
    const { user, password } = this.credentials;
    try {
      // As headers: a password in an address would stand in the server's log.
      return await this.ask({ grant_type: 'password', username: user, password }, '');
    } catch (error) {
      // The next request tries again, for the server may only have been down.
      this.token = undefined;
      throw error;
    }
  }

  private refresh(token: string | undefined): Promise<RemoteToken> {
    return this.ask(
      {},
      `?grant_type=refresh_token&refresh_token=${encodeURIComponent(token ?? '')}`,
    );
  }

  private async ask(headers: Record<string, string>, query: string): Promise<RemoteToken> {
    const url = new URL(`${this.base.href.replace(/\/$/, '')}/api/oauth2/v1/token${query}`);
    const json = { 'content-type': 'application/json', accept: 'application/json' };
    let answer: RemoteAnswer;
    try {
      const body = Buffer.from('{}');
      answer = await this.client.send({
        method: 'POST',
        url,
        headers: { ...json, ...headers },
        body,
      });
    } catch (error) {
      throw unreachable(this.base, error);
    }
    const token = readToken(answer.body);
    if (answer.status >= 300 || !token)
      throw refused(this.base, this.credentials.user, answer.status);
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

function readToken(body: Buffer): RemoteToken | undefined {
  try {
    const token = JSON.parse(body.toString()) as Partial<RemoteToken>;
    return typeof token.access_token === 'string' ? (token as RemoteToken) : undefined;
  } catch {
    return undefined;
  }
}

function refused(base: URL, user: string, status: number): DevkitError {
  return new DevkitError('PDK209', {
    en: `${base.origin} refused to sign ${user} in (status ${status}). Check user and password, that OAuth2 is on in the REST server, and that a REST licence is free.`,
    pt: `${base.origin} recusou a autenticação de ${user} (status ${status}). Confira usuário e senha, se o OAuth2 está ativo no servidor REST e se há licença de REST livre.`,
  });
}

/** The real server could not be reached at all. */
export function unreachable(base: URL, cause: unknown): DevkitError {
  const reason = cause instanceof Error ? cause.message || String(cause) : String(cause);
  return new DevkitError(
    'PDK210',
    {
      en: `${base.origin} cannot be reached: ${reason}. Check the address and, for a certificate of your own, --ca.`,
      pt: `Não foi possível alcançar ${base.origin}: ${reason}. Confira o endereço e, para um certificado próprio, --ca.`,
    },
    cause,
  );
}
