import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';

/** How `doctor` connects to the installation. */
export interface ProbeOptions {
  /** Milliseconds for each probe as a whole. */
  readonly timeout: number;
  /** An IP address to connect to instead of the one that the name resolves to. */
  readonly connectTo?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The parts of a response that the probes need. */
export interface ProbeResponse {
  readonly url: string;
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
  /** Whether the server accepted a WebSocket. */
  readonly upgraded: boolean;
}

/** Why there was no response. */
export class NoResponse extends Error {
  constructor(
    readonly url: string,
    /** `ETIMEDOUT`, `ECONNREFUSED`, `ENOTFOUND` … */
    readonly code: string,
  ) {
    super(`${url}: ${code}`);
  }
}

const MAX_BODY_BYTES = 262_144;

/**
 * Sends one GET without credentials. Certificates are not checked: a probe of their own does that, and
 * the others also work with an invalid one.
 *
 * @throws NoResponse when the connection fails or the time-out ends.
 */
export function get(
  url: string,
  { timeout, connectTo, signal }: ProbeOptions,
  headers: Readonly<Record<string, string>> = {},
): Promise<ProbeResponse> {
  const { protocol, hostname } = new URL(url);
  const limit = AbortSignal.timeout(timeout);
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) =>
      reject(new NoResponse(url, limit.aborted ? 'ETIMEDOUT' : (error.code ?? error.name)));
    const request = (protocol === 'https:' ? https : http).request(url, {
      method: 'GET',
      agent: false,
      headers: { 'user-agent': 'protheus-devkit doctor', ...headers },
      signal: anySignal(limit, signal),
      ...(connectTo && { lookup: fixedLookup(connectTo) }),
      ...(protocol === 'https:' && {
        rejectUnauthorized: false,
        ...(isIP(hostname) ? {} : { servername: hostname }),
      }),
    });
    request.on('error', failed);
    request.on('upgrade', ({ statusCode = 0, headers: responseHeaders }, socket) => {
      socket.destroy();
      resolve({ url, status: statusCode, headers: responseHeaders, body: '', upgraded: true });
    });
    request.on('response', response => {
      const chunks: Buffer[] = [];
      let size = 0;
      const finish = () => {
        const body = Buffer.concat(chunks).toString('utf8');
        const { statusCode: status = 0, headers: responseHeaders } = response;
        resolve({ url, status, headers: responseHeaders, body, upgraded: false });
      };
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size < MAX_BODY_BYTES) return;
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

/** As {@link get}, and follows redirects inside the same origin. */
export async function getPage(url: string, options: ProbeOptions): Promise<ProbeResponse> {
  let response = await get(url, options);
  for (let hops = 0; hops < 3 && response.status >= 301 && response.status <= 308; hops++) {
    const location = response.headers.location ?? '';
    if (!URL.canParse(location, response.url)) return response;
    const next = new URL(location, response.url);
    if (next.origin !== new URL(url).origin) return response;
    response = await get(next.href, options);
  }
  return response;
}

/** @returns A lookup that resolves every name to one IP address. */
export function fixedLookup(address: string): LookupFunction {
  const family = isIP(address);
  return (_name, options, done) => {
    if (options.all) done(null, [{ address, family }]);
    else done(null, address, family);
  };
}

// AbortSignal.any is not in Node 18.
function anySignal(one: AbortSignal, other: AbortSignal | undefined): AbortSignal {
  if (!other) return one;
  const both = new AbortController();
  for (const signal of [one, other]) {
    if (signal.aborted) both.abort();
    signal.addEventListener('abort', () => both.abort(), { once: true, signal: both.signal });
  }
  return both.signal;
}
