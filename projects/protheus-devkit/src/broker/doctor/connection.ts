import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';

/** How `doctor` reaches the installation. */
export interface ConnectionOptions {
  /** Milliseconds for each probe as a whole. */
  readonly timeout: number;
  /** An IP address to go to instead of what the name resolves to. */
  readonly connectTo?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** An answer, as far as the probes need it. */
export interface Answer {
  readonly url: string;
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
  /** Whether the server accepted a WebSocket. */
  readonly upgraded: boolean;
}

/** Why there was no answer. */
export class NoAnswer extends Error {
  constructor(
    readonly url: string,
    /** `ETIMEDOUT`, `ECONNREFUSED`, `ENOTFOUND` … */
    readonly code: string,
  ) {
    super(`${url}: ${code}`);
  }
}

const MOST = 262_144;

/**
 * One GET. Nothing is sent but the request line and harmless headers; certificates are judged by a
 * probe of their own, so that the others can look behind a bad one.
 *
 * @throws NoAnswer
 */
export function get(
  url: string,
  { timeout, connectTo, signal }: ConnectionOptions,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const { protocol, hostname } = new URL(url);
  const limit = AbortSignal.timeout(timeout);
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) =>
      reject(new NoAnswer(url, limit.aborted ? 'ETIMEDOUT' : (error.code ?? error.name)));
    const request = (protocol === 'https:' ? https : http).request(url, {
      method: 'GET',
      agent: false,
      headers: { 'user-agent': 'protheus-devkit doctor', ...headers },
      signal: either(limit, signal),
      ...(connectTo && { lookup: fixedLookup(connectTo) }),
      ...(protocol === 'https:' && {
        rejectUnauthorized: false,
        ...(isIP(hostname) ? {} : { servername: hostname }),
      }),
    });
    request.on('error', failed);
    request.on('upgrade', ({ statusCode = 0, headers: answered }, socket) => {
      socket.destroy();
      resolve({ url, status: statusCode, headers: answered, body: '', upgraded: true });
    });
    request.on('response', response => {
      const chunks: Buffer[] = [];
      let size = 0;
      const finish = () => {
        const body = Buffer.concat(chunks).toString('utf8');
        const { statusCode: status = 0, headers: answered } = response;
        resolve({ url, status, headers: answered, body, upgraded: false });
      };
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size < MOST) return;
        finish();
        response.destroy();
      });
      response.on('end', finish);
      response.on('error', failed);
      response.on('aborted', () => failed(new Error('aborted')));
    });
    request.end();
  });
}

/** Follows redirects inside the same origin. */
export async function getPage(url: string, options: ConnectionOptions): Promise<Answer> {
  let answer = await get(url, options);
  for (let hops = 0; hops < 3 && answer.status >= 301 && answer.status <= 308; hops++) {
    const next = new URL(answer.headers.location ?? '', answer.url);
    if (next.origin !== new URL(url).origin) return answer;
    answer = await get(next.href, options);
  }
  return answer;
}

/** A lookup that answers with one address, whatever the name. */
export function fixedLookup(address: string): LookupFunction {
  const family = isIP(address);
  return (_name, options, done) => {
    if (options.all) done(null, [{ address, family }]);
    else done(null, address, family);
  };
}

// AbortSignal.any is not in Node 18.
function either(one: AbortSignal, other: AbortSignal | undefined): AbortSignal {
  if (!other) return one;
  const both = new AbortController();
  for (const signal of [one, other]) {
    if (signal.aborted) both.abort();
    signal.addEventListener('abort', () => both.abort(), { once: true, signal: both.signal });
  }
  return both.signal;
}
