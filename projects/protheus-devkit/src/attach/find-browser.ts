import { request } from 'node:http';
import { noBrowser, nothingListens } from './attach-errors.js';

/** A browser with remote debugging. */
export interface FoundBrowser {
  readonly origin: string;
  /** Its name and version: `Chrome/130.0.6723.58`. */
  readonly name: string;
  /** The WebSocket of the browser as a whole; absent in SmartClient's web engine. */
  readonly url?: string;
}

/** A page of a browser. */
export interface FoundPage {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** Its WebSocket. */
  readonly socket: string;
}

/** The most bytes of a list of pages. */
const MAX_BYTES = 4 * 1024 * 1024;

/** In milliseconds. */
const TIMEOUT = 5_000;

/**
 * Asks an address for its browser.
 * @throws DevkitError PDK506 when nothing answers, PDK507 when something else answers
 */
export async function findBrowser(origin: string): Promise<FoundBrowser> {
  const version = await read(origin, '/json/version');
  const { Browser: name, webSocketDebuggerUrl: url } = Object(version) as Record<string, unknown>;
  if (typeof name !== 'string') throw noBrowser(origin);
  return { origin, name, ...(typeof url === 'string' ? { url: atOrigin(url, origin) } : {}) };
}

/** The pages of a browser that can be attached. */
export async function findPages(origin: string): Promise<readonly FoundPage[]> {
  const list = await read(origin, '/json/list');
  if (!Array.isArray(list)) throw noBrowser(origin);
  return list.flatMap(item => {
    const { id, type, url, title, webSocketDebuggerUrl } = Object(item) as Record<string, unknown>;
    return type === 'page' && typeof id === 'string' && typeof webSocketDebuggerUrl === 'string'
      ? [
          {
            id,
            url: String(url),
            title: String(title),
            socket: atOrigin(webSocketDebuggerUrl, origin),
          },
        ]
      : [];
  });
}

/**
 * The WebSocket at the address that was asked: a browser behind a tunnel names its own address.
 * Security: a foreign program on the port could otherwise send us anywhere.
 */
function atOrigin(url: string, origin: string): string {
  if (!URL.canParse(url)) throw noBrowser(origin);
  const { pathname, search } = new URL(url);
  return `${origin.replace(/^http/, 'ws')}${pathname}${search}`;
}

function read(origin: string, path: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      origin + path,
      // A browser answers only to an address or localhost as its host name.
      { timeout: TIMEOUT, headers: { host: `127.0.0.1:${new URL(origin).port || 80}` } },
      response => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
          if (text.length > MAX_BYTES) response.destroy(noBrowser(origin));
        });
        response.on('error', reject);
        response.on('end', () => {
          try {
            resolve(JSON.parse(text));
          } catch {
            reject(noBrowser(origin));
          }
        });
      },
    );
    outgoing.on('timeout', () =>
      outgoing.destroy(Object.assign(new Error(), { code: 'ETIMEDOUT' })),
    );
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      const isOther = /^(?:HPE_|ECONNRESET|EPIPE)/.test(error.code ?? '');
      const isCoded = error.name === 'DevkitError';
      reject(isCoded ? error : isOther ? noBrowser(origin) : nothingListens(origin, error));
    });
    outgoing.end();
  });
}
