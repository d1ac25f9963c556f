import { type HostState } from '../host-state.js';
import { answerPageApi } from '../page/page-api.js';
import { servePageFile } from '../page/page-files.js';
import { type HostRequest, type Outcome } from '../http/handler-result.js';
import { readBody } from '../http/read-body.js';
import { json, redirect } from '../http/reply.js';

/** Answers a request to the page of the host, or to the page's own API. */
export async function pageArea(
  state: HostState,
  { request, path, query }: HostRequest,
): Promise<Outcome> {
  if (path === '/webapp') return { area: 'page', reply: redirect('/webapp/') };
  const file = path.slice('/webapp/'.length);
  if (!file.startsWith('api/')) return { area: 'page', reply: await servePageFile(state, file) };
  const method = request.method ?? '';
  const body = parse(await readBody(request));
  // A form of a foreign page cannot send this type without asking first; nor can it read answers.
  const isJson = /^application\/json *(;|$)/i.test(request.headers['content-type'] ?? '');
  if (!['GET', 'DELETE'].includes(method) && !isJson) {
    return { area: 'page', reply: json({ message: 'Send JSON.' }, 415) };
  }
  const call = { method, path: file.slice('api'.length), query, body };
  return { area: 'page', reply: await answerPageApi(state, call) };
}

function parse(body: Buffer | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(String(body ?? ''));
    return value && typeof value === 'object' ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
