import { type IncomingMessage, type ServerResponse } from 'node:http';
import { readAppRootAddress } from '../app-root/addresses.js';
import { serveApp } from '../app-root/serve-app.js';
import { servePreload } from '../app-root/serve-preload.js';
import { toCp1252 } from '../faults/cp1252.js';
import { environmentName, environmentsOf, type HostState } from '../host-state.js';
import { type RequestEntry } from '../log/host-log.js';
import { answerPageApi } from '../page/page-api.js';
import { servePageFile } from '../page/page-files.js';
import { restError } from '../rest/rest-error.js';
import { type RestAnswer } from '../rest/rest-route.js';
import { mayAnswer } from './local-names.js';
import { readBody } from './read-body.js';
import { json, redirect, type Reply, send, text } from './reply.js';
import { readTarget, type Target } from './target.js';

/** An answer, and what the log says of the request. */
interface Outcome {
  readonly reply: Reply;
  readonly area: RequestEntry['area'];
  readonly token?: RequestEntry['token'];
  readonly tenant?: string;
}

/** Answers every request of the host. */
export async function listenToRequest(
  state: HostState,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const start = performance.now();
  let outcome: Outcome;
  try {
    outcome = await answer(state, request);
  } catch (error) {
    state.options.report?.(error);
    state.log.note('error', 'failed', String(error));
    outcome = { area: 'none', reply: text(500, 'The host failed to answer.') };
  }
  send(request, response, outcome.reply);
  const { area, reply, token, tenant } = outcome;
  state.log.add({
    kind: 'request',
    time: Date.now(),
    area,
    method: request.method ?? '',
    url: request.url ?? '',
    headers: flat(request),
    status: reply.status,
    milliseconds: Math.round(performance.now() - start),
    ...(token === undefined ? {} : { token }),
    ...(tenant === undefined ? {} : { tenant }),
  });
}

async function answer(state: HostState, request: IncomingMessage): Promise<Outcome> {
  if (!mayAnswer(request.headers, state.names)) {
    const problem = `A request of ${request.headers.origin ?? 'a foreign page'} to ${request.headers.host ?? '?'} was refused.`;
    state.log.note('warning', 'foreign-origin', problem);
    return { area: 'none', reply: text(403, 'Forbidden: not a page of this host.') };
  }
  const target = readTarget(request.url ?? '');
  if (!target) return { area: 'none', reply: text(400, 'Bad request') };
  const { path } = target;
  if (path === '/') return { area: 'page', reply: redirect(entry(state)) };
  if (path === '/webapp' || path.startsWith('/webapp/')) return page(state, request, target);
  // Browsers ask for it by themselves; a 404 would stand in the console of every application.
  if (path === '/favicon.ico') return { area: 'page', reply: { status: 204 } };
  const { restPath } = state.options;
  if (restPath && path.startsWith(`${restPath}/`)) {
    return rest(state, request, target, path.slice(restPath.length), undefined);
  }
  if (path === '/app-root' || path.startsWith('/app-root/')) return appRoot(state, request, target);
  return { area: 'none', reply: text(404, 'Not found') };
}

/** With one application, the host's address leads straight to it. */
function entry(state: HostState): string {
  const [only, ...others] = state.applications.names;
  return only === undefined || others.length > 0
    ? '/webapp/'
    : `/app-root/preindex/index.html?app_name=${only}&totvstec_remote_type=1`;
}

async function appRoot(
  state: HostState,
  request: IncomingMessage,
  target: Target,
): Promise<Outcome> {
  const address = readAppRootAddress(target.path.slice('/app-root'.length) || '/', {
    applications: state.applications.names,
    environments: environmentsOf(state),
  });
  const environment = address.environment ?? environmentsOf(state)[0];
  const origin = `http://${request.headers.host ?? ''}`;
  if (address.kind === 'rest') return rest(state, request, target, address.path, environment);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { area: 'app', reply: text(405, 'Method not allowed') };
  }
  if (address.kind === 'preload') {
    const { path } = address;
    const { query } = target;
    return {
      area: 'preload',
      reply: await servePreload(state, { environment, path, query, origin }),
    };
  }
  if (address.path === undefined) return { area: 'app', reply: redirect(`${target.path}/`) };
  return {
    area: 'app',
    reply: await serveApp(state, {
      application: address.application,
      environment,
      path: address.path,
      origin,
      isPage: (request.headers.accept ?? '').includes('text/html'),
    }),
  };
}

async function rest(
  state: HostState,
  request: IncomingMessage,
  { query }: Target,
  path: string,
  environment: string | undefined,
): Promise<Outcome> {
  const body = await readBody(request);
  if (!body) {
    const answer = restError(
      413,
      'Requisição muito grande.',
      'O corpo passa do limite do servidor.',
    );
    return { area: 'rest', reply: restReply(answer) };
  }
  const { answer, token, tenant, note } = await state.rest.answer({
    method: request.method ?? 'GET',
    path,
    query,
    headers: request.headers,
    body,
    environment: environmentName(state, environment),
  });
  if (note) state.log.note('warning', note.topic, note.text);
  return {
    area: 'rest',
    reply: state.faults.current.cp1252 ? inCp1252(answer) : restReply(answer),
    token,
    ...(tenant === undefined ? {} : { tenant }),
  };
}

function restReply({ status, body, headers }: RestAnswer): Reply {
  if (body === undefined || Buffer.isBuffer(body)) return { status, body, headers };
  const reply = typeof body === 'string' ? text(status, body) : json(body, status);
  return { ...reply, headers: { ...reply.headers, ...headers } };
}

/** Errors of AdvPL code often come in its own code page, and nothing says so. */
function inCp1252(answer: RestAnswer): Reply {
  if (answer.status < 400 || Buffer.isBuffer(answer.body)) return restReply(answer);
  const headers = { ...answer.headers, 'Content-Type': 'application/json' };
  return { status: answer.status, headers, body: toCp1252(JSON.stringify(answer.body)) };
}

async function page(state: HostState, request: IncomingMessage, target: Target): Promise<Outcome> {
  const path = target.path.slice('/webapp/'.length);
  if (target.path === '/webapp') return { area: 'page', reply: redirect('/webapp/') };
  if (!path.startsWith('api/')) return { area: 'page', reply: await servePageFile(state, path) };
  const body = parse(await readBody(request));
  // A form of a foreign page cannot send this type without asking first; nor can it read answers.
  const isJson = /json/.test(request.headers['content-type'] ?? '');
  if (!['GET', 'DELETE'].includes(request.method ?? '') && !isJson) {
    return { area: 'page', reply: json({ message: 'Send JSON.' }, 415) };
  }
  const api = { method: request.method ?? '', path: path.slice('api/'.length), body };
  return { area: 'page', reply: await answerPageApi(state, api) };
}

function parse(body: Buffer | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(String(body ?? ''));
    return value && typeof value === 'object' ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function flat({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
