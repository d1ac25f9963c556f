// The HTTP client of a user, without a browser: it keeps cookies and uses the installation's name.
import { request } from 'node:https';
import { type LookupFunction } from 'node:net';
import { WebSocket } from 'ws';
import { type Installation, type TestTls } from './installation.js';

/** A response to the client. */
export interface ClientResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

const toLoopback: LookupFunction = (_name, options, done) =>
  options.all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4);

/** A client with its own cookie jar. */
export class Client {
  readonly #installation: Pick<Installation, 'origin'>;
  readonly #tls: TestTls;

  readonly #cookies = new Map<string, string>();

  constructor(installation: Pick<Installation, 'origin'>, tls: TestTls) {
    this.#installation = installation;
    this.#tls = tls;
  }

  /** The value of a cookie. */
  cookie(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  setCookie(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  send(
    method: string,
    path: string,
    body?: string | Buffer,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<ClientResponse> {
    return new Promise((resolve, reject) => {
      const sent = request(
        this.#installation.origin + path,
        {
          method,
          agent: false,
          lookup: toLoopback,
          ca: this.#tls.authority,
          // The name has an underscore, which OpenSSL does not accept in a host name.
          checkServerIdentity: () => undefined,
          headers: {
            ...(this.#cookies.size && { cookie: this.#cookieHeader() }),
            ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
            ...headers,
          },
        },
        response => {
          for (const line of response.headers['set-cookie'] ?? []) {
            const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
            if (name) this.#cookies.set(name, value ?? '');
          }
          let text = '';
          response.setEncoding('utf8');
          response.on('data', chunk => (text += chunk));
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
          );
          response.on('error', reject);
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  get(path: string): Promise<ClientResponse> {
    return this.send('GET', path);
  }

  /** The index of the server that responds to this client. */
  async server(): Promise<number> {
    const { body } = await this.get('/rest/api/test/v1/who');
    return (JSON.parse(body) as { server: number }).server;
  }

  /** Opens a WebSocket. @returns The open WebSocket. */
  socket(path: string): Promise<WebSocket> {
    const socket = new WebSocket(this.#installation.origin.replace('https', 'wss') + path, {
      origin: this.#installation.origin,
      headers: this.#cookies.size ? { cookie: this.#cookieHeader() } : {},
      ca: this.#tls.authority,
      checkServerIdentity: () => undefined,
      lookup: toLoopback,
    } as ConstructorParameters<typeof WebSocket>[2]);
    return new Promise((resolve, reject) => {
      socket.on('open', () => resolve(socket));
      socket.on('error', reject);
      socket.on('unexpected-response', (_request, { statusCode }) =>
        reject(new Error(`status ${statusCode}`)),
      );
    });
  }

  #cookieHeader(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}
