import { Agent as HttpAgent, type IncomingMessage, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

/** The connection to a real server. */
export interface RemoteConnectionOptions {
  /** The certificate authority of the server, PEM. */
  readonly ca?: string | Buffer;
  /** Accepts any certificate: for a test server without a valid one. */
  readonly insecure?: boolean;
}

/** A request to a real server. */
export interface RemoteRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** The response of a real server. */
export interface RemoteResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Sends requests to one real server, through the proxy of the environment variables. */
export class HttpClient {
  readonly #options: RemoteConnectionOptions;

  #agent: Promise<HttpAgent> | undefined;

  constructor(options: RemoteConnectionOptions = {}) {
    this.#options = options;
  }

  /** Sends a request and waits for the whole response, without a time limit. */
  async send(request: RemoteRequest): Promise<RemoteResponse> {
    const agent = await (this.#agent ??= createAgent(request.url));
    const response = await this.#start(request, agent);
    const chunks: Buffer[] = [];
    for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
    return {
      status: response.statusCode ?? 502,
      headers: Object.fromEntries(
        Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
      ),
      body: Buffer.concat(chunks),
    };
  }

  #start(request: RemoteRequest, agent: HttpAgent): Promise<IncomingMessage> {
    const { method, url, headers, body } = request;
    return new Promise((resolve, reject) => {
      const createRequest = url.protocol === 'https:' ? httpsRequest : httpRequest;
      const outgoing = createRequest(url, {
        method,
        agent,
        headers: { ...headers, 'content-length': String(body.length) },
        ...(this.#options.ca === undefined ? {} : { ca: this.#options.ca }),
        rejectUnauthorized: !this.#options.insecure,
      });
      outgoing.on('response', resolve).on('error', (error: NodeJS.ErrnoException) => {
        // The server closed a keep-alive connection before it read the request. Each retry uses up
        // one connection of the agent, so the retries end.
        const isStale = outgoing.reusedSocket && /^(ECONNRESET|EPIPE)$/.test(error.code ?? '');
        if (isStale) this.#start(request, agent).then(resolve, reject);
        else reject(error);
      });
      outgoing.end(body);
    });
  }

  /** Closes the keep-alive connections. */
  async close(): Promise<void> {
    (await this.#agent)?.destroy();
  }
}

/** Reads `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` as other tools do. */
async function createAgent(url: URL): Promise<HttpAgent> {
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
