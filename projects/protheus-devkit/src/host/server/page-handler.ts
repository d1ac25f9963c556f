import { readBody } from '../http/read-body.js';
import { json, redirect } from '../http/reply.js';
import { type PageApi } from '../page/page-api.js';
import { servePageFile } from '../page/page-files.js';
import { type HandlerResult, type HostRequest } from './handler-result.js';

/** What the handler of the host's page uses. */
export interface PageHandlerParts {
  readonly pageApi: PageApi;
  /** The secret of the page's WebSocket. */
  readonly secret: string;
}

/** The largest body of the page's own API. */
const MAX_BYTES = 1024 * 1024;

/** Handles a request to the page of the host, or to the page's own API. */
export async function handlePage(
  { pageApi, secret }: PageHandlerParts,
  { request, path, query }: HostRequest,
): Promise<HandlerResult> {
  if (path === '/webapp') return { area: 'page', reply: redirect('/webapp/') };
  const file = path.slice('/webapp/'.length);
  if (!file.startsWith('api/')) return { area: 'page', reply: await servePageFile(file, secret) };
  const method = request.method ?? '';
  // Security: a form of another origin cannot send this type without a CORS preflight.
  const isJson = /^application\/json *(;|$)/i.test(request.headers['content-type'] ?? '');
  if (!['GET', 'DELETE'].includes(method) && !isJson) {
    return { area: 'page', reply: json({ message: 'Send JSON.' }, 415) };
  }
  const body = parse(await readBody(request, MAX_BYTES));
  const call = { method, path: file.slice('api'.length), query, body };
  return { area: 'page', reply: await pageApi.respond(call) };
}

function parse(body: Buffer | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(String(body ?? ''));
    return value && typeof value === 'object' ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
