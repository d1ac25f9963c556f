import { type RawRestRequest } from '../rest/raw-request.js';
import { restError } from '../rest/rest-error.js';
import { type RestResponse } from '../rest/rest-route.js';
import { type RemoteRest } from '../rest/rest-server.js';
import { type HttpClient, type RemoteResponse } from './http-client.js';
import { type RemoteSession, unreachable } from './remote-session.js';

/** Request headers of one connection or of this host: they are not forwarded. */
const omittedRequestHeaders = new Set([
  // Recorded responses have to be readable, or secrets in them could not be removed.
  'accept-encoding',
  'authorization',
  'connection',
  'content-length',
  'cookie',
  'host',
  'keep-alive',
  // A server with CORS off answers 401 to any request with this header.
  'origin',
  'proxy-authorization',
  'proxy-connection',
  'referer',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** Response headers of the connection to the server, or of its storage: they are not forwarded. */
const omittedResponseHeaders = new Set([
  'cache-control',
  'connection',
  'content-length',
  'keep-alive',
  'set-cookie',
  'strict-transport-security',
  'transfer-encoding',
]);

/** Forwards REST requests to a real server, with the token of the session there. */
export class PassThrough implements RemoteRest {
  readonly source = 'server';
  readonly #client: Pick<HttpClient, 'send'>;
  readonly #reportFailure: (error: unknown) => void;

  constructor(
    client: Pick<HttpClient, 'send'>,
    readonly base: URL,
    readonly session: RemoteSession,
    reportFailure: (error: unknown) => void,
  ) {
    this.#client = client;
    this.#reportFailure = reportFailure;
  }

  async respond(raw: RawRestRequest): Promise<RestResponse> {
    // Resolved, such a path would send the token to a path outside the REST base.
    if (raw.path.split('/').some(part => part === '..' || part === '.')) {
      return restError(400, 'Endereço inválido.', raw.path);
    }
    try {
      const token = await this.session.accessToken();
      let response = await this.#send(raw, token);
      if (response.status === 401) {
        // A 401 was refused before it was executed: it may be sent again.
        const fresh = await this.session.renew(token);
        if (fresh !== token) response = await this.#send(raw, fresh);
      }
      return toRestResponse(response);
    } catch (error) {
      this.#reportFailure(error);
      return restError(502, 'O servidor REST não respondeu.', String((error as Error).message));
    }
  }

  async #send(raw: RawRestRequest, token: string): Promise<RemoteResponse> {
    const path = raw.path.split('/').map(encodeURIComponent).join('/');
    const query = raw.query.toString();
    const url = new URL(this.base.href.replace(/\/$/, '') + path + (query && `?${query}`));
    const headers: Record<string, string> = { authorization: `Bearer ${token}` };
    for (const [name, value] of Object.entries(raw.headers)) {
      if (!omittedRequestHeaders.has(name) && !name.startsWith('sec-'))
        headers[name] = String(value);
    }
    try {
      return await this.#client.send({ method: raw.method, url, headers, body: raw.body });
    } catch (error) {
      throw unreachable(this.base, error);
    }
  }
}

function toRestResponse({ status, headers, body }: RemoteResponse): RestResponse {
  return {
    status,
    body,
    headers: Object.fromEntries(
      Object.entries(headers).filter(([name]) => !omittedResponseHeaders.has(name)),
    ),
  };
}
