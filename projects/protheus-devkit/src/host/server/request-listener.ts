import { type IncomingMessage, type ServerResponse } from 'node:http';
import { DevkitError } from '../../devkit-error.js';
import { forward } from './forward.js';
import { type HostState } from '../host-state.js';
import { appRootArea } from './app-root-handler.js';
import { mayAnswer } from '../http/allowed-hosts.js';
import { type HostRequest, type Outcome } from '../http/handler-result.js';
import { pageArea } from './page-handler.js';
import { redirect, send, text } from '../http/reply.js';
import { restArea } from './rest-handler.js';
import { readTarget } from '../http/request-target.js';

/** Answers every request of the host, and writes it to the log. */
export async function listenToRequest(
  state: HostState,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const start = performance.now();
  const { area, reply, token, tenant } = await answer(state, request).catch((error: unknown) =>
    failed(state, request, error),
  );
  try {
    if ('forward' in reply) await forward(request, response, reply.forward);
    else send(request, response, reply);
  } catch (error) {
    const { reply } = failed(state, request, error);
    send(request, response, reply);
  }
  state.log.add({
    kind: 'request',
    time: Date.now(),
    area,
    method: request.method ?? '',
    url: request.url ?? '',
    headers: flat(request),
    status: response.statusCode,
    milliseconds: Math.round(performance.now() - start),
    ...(token === undefined ? {} : { token }),
    ...(tenant === undefined ? {} : { tenant }),
  });
}

async function answer(state: HostState, request: IncomingMessage): Promise<Outcome> {
  if (!mayAnswer(request.headers, state.names)) {
    const { origin = '', host = '' } = request.headers;
    state.log.note('warning', 'foreign-origin', { origin, host });
    return { area: 'none', reply: text(403, 'Forbidden: not a page of this host.') };
  }
  const url = request.url ?? '';
  const target = readTarget(url);
  if (!target) return { area: 'none', reply: text(400, 'Bad request') };
  const { path } = target;
  const call: HostRequest = { ...target, request, url };
  if (path === '/') return { area: 'page', reply: redirect(entry(state)) };
  if (path === '/webapp' || path.startsWith('/webapp/')) return pageArea(state, call);
  // Browsers ask for it by themselves; a 404 would stand in the console of every application.
  if (path === '/favicon.ico') return { area: 'page', reply: { status: 204 } };
  const { restPath } = state.options;
  if (restPath && path.startsWith(`${restPath}/`)) {
    return restArea(state, call, path.slice(restPath.length), undefined);
  }
  if (path === '/app-root' || path.startsWith('/app-root/')) return appRootArea(state, call);
  const owner = state.strayPaths.ownerOf(path, request.headers.referer);
  if (owner) return { area: 'app', reply: { forward: owner.rootAddressOf(url) } };
  state.log.note('warning', 'outside-rest-base', { method: request.method ?? '', path });
  return { area: 'none', reply: text(404, 'Not found') };
}

/** With one application, the host's address leads straight to it. */
function entry(state: HostState): string {
  const [only, ...others] = state.applications.names;
  return only === undefined || others.length > 0
    ? '/webapp/'
    : `/app-root/preindex/index.html?app_name=${only}&totvstec_remote_type=1`;
}

function failed(
  state: HostState,
  { headers, socket }: IncomingMessage,
  error: unknown,
): Outcome & { reply: ReturnType<typeof text> } {
  // A browser that went away took its streams along: no failure, and nobody to answer.
  if (error instanceof DevkitError || !socket.destroyed) {
    state.options.report?.(error);
    state.log.note('error', 'failed', { reason: String(error) });
  }
  // It stands in the frame of the application: the person who opened it reads it.
  const language = /^pt\b/i.test(headers['accept-language'] ?? '') ? 'pt' : 'en';
  const reason = error instanceof DevkitError ? error.in(language) : 'The host failed to answer.';
  return { area: 'none', reply: text(500, reason) };
}

function flat({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
