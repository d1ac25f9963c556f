import { restError } from '../rest/rest-error.js';
import { type RestAnswer } from '../rest/rest-route.js';
import { type RawRestRequest } from '../rest/raw-request.js';
import { type RemoteRest } from '../rest/rest-server.js';
import { type HttpClient, type RemoteAnswer } from './http-client.js';
import { type RemoteSession, unreachable } from './remote-session.js';

/** Headers that belong to one connection or to our side, and never go on. */
const leftOut = new Set([
  // What is recorded has to be readable, or secrets in it could not be found.
  'accept-encoding',
  'authorization',
  'connection',
  'content-length',
  'cookie',
  'host',
  'keep-alive',
  // A server with CORS off answers 401 to any request that has one.
  'origin',
  'proxy-authorization',
  'proxy-connection',
  'referer',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** Answer headers that were meant for our connection to the server. */
const dropped = new Set([
  'connection',
  'content-length',
  'keep-alive',
  'set-cookie',
  'strict-transport-security',
  'transfer-encoding',
]);

/** Sends REST requests on to a real server, with the token of the server-side sign-in. */
export class PassThrough implements RemoteRest {
  constructor(
    private readonly client: Pick<HttpClient, 'send'>,
    readonly base: URL,
    readonly session: RemoteSession,
    private readonly failed: (error: unknown) => void,
  ) {}

  async answer(raw: RawRestRequest): Promise<RestAnswer> {
    // Resolved, such a path would take the token to another place of the server.
    if (raw.path.split('/').some(part => part === '..' || part === '.')) {
      return restError(400, 'Endereço inválido.', raw.path);
    }
    try {
      const token = await this.session.accessToken();
      let answer = await this.send(raw, token);
      if (answer.status === 401) {
        // Refused before it was executed: it may be sent again.
        const fresh = await this.session.renew(token);
        if (fresh !== token) answer = await this.send(raw, fresh);
      }
      return toRestAnswer(answer);
    } catch (error) {
      this.failed(error);
      return restError(502, 'O servidor REST não respondeu.', String((error as Error).message));
    }
  }

  private async send(raw: RawRestRequest, token: string): Promise<RemoteAnswer> {
    const path = raw.path.split('/').map(encodeURIComponent).join('/');
    const query = raw.query.toString();
    const url = new URL(this.base.href.replace(/\/$/, '') + path + (query && `?${query}`));
    const headers: Record<string, string> = { authorization: `Bearer ${token}` };
    for (const [name, value] of Object.entries(raw.headers)) {
      if (!leftOut.has(name) && !name.startsWith('sec-')) headers[name] = String(value);
    }
    try {
      return await this.client.send({ method: raw.method, url, headers, body: raw.body });
    } catch (error) {
      throw unreachable(this.base, error);
    }
  }
}

function toRestAnswer({ status, headers, body }: RemoteAnswer): RestAnswer {
  return {
    status,
    body,
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.has(name))),
  };
}
