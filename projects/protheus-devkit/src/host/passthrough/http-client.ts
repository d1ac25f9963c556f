import { Agent as HttpAgent, type IncomingMessage, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

/** How a real server is reached. */
export interface ConnectionOptions {
  /** The certificate authority of the server, PEM. */
  readonly ca?: string | Buffer;
  /** Takes any certificate: for a test server whose certificate fits nothing. */
  readonly insecure?: boolean;
}

/** A request to a real server. */
export interface RemoteRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** The answer of a real server. */
export interface RemoteAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Sends requests to one real server, through the proxy that the environment names. */
export class HttpClient {
  private agent: Promise<HttpAgent> | undefined;

  constructor(private readonly options: ConnectionOptions = {}) {}

  /** Sends a request and waits for the whole answer, however long the server takes. */
  async send(request: RemoteRequest): Promise<RemoteAnswer> {
    const agent = await (this.agent ??= makeAgent(request.url));
    const answer = await this.ask(request, agent);
    const chunks: Buffer[] = [];
    for await (const chunk of answer as AsyncIterable<Buffer>) chunks.push(chunk);
    return {
      status: answer.statusCode ?? 502,
      headers: Object.fromEntries(
        Object.entries(answer.headers).map(([name, value]) => [name, String(value)]),
      ),
      body: Buffer.concat(chunks),
    };
  }

  private ask(request: RemoteRequest, agent: HttpAgent): Promise<IncomingMessage> {
    const { method, url, headers, body } = request;
    return new Promise((resolve, reject) => {
      const start = url.protocol === 'https:' ? httpsRequest : httpRequest;
      const outgoing = start(url, {
        method,
        agent,
        headers: { ...headers, 'content-length': String(body.length) },
        ...(this.options.ca === undefined ? {} : { ca: this.options.ca }),
        rejectUnauthorized: !this.options.insecure,
      });
      outgoing.on('response', resolve).on('error', (error: NodeJS.ErrnoException) => {
        // The server ended a kept connection while the request was on its way: it has not read it.
        // Each time that happens the agent has one connection less, so this ends.
        const isStale = outgoing.reusedSocket && /^(ECONNRESET|EPIPE)$/.test(error.code ?? '');
        if (isStale) this.ask(request, agent).then(resolve, reject);
        else reject(error);
      });
      outgoing.end(body);
    });
  }

  /** Ends the connections that are kept open. */
  async close(): Promise<void> {
    (await this.agent)?.destroy();
  }
}

/** `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` are read as everywhere else. */
async function makeAgent(url: URL): Promise<HttpAgent> {
  const { getProxyForUrl } = (await import('proxy-from-env')).default;
  const proxy = getProxyForUrl(url.href);
  if (proxy !== '') {
    const { HttpsProxyAgent } = await import('https-proxy-agent');
    return new HttpsProxyAgent(proxy, { keepAlive: true });
  }
  return url.protocol === 'https:'
    ? new HttpsAgent({ keepAlive: true })
    : new HttpAgent({ keepAlive: true });
}
