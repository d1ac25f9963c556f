import { toCp1252 } from '../faults/cp1252.js';
import { environmentName, type HostState } from '../host-state.js';
import { tooLarge } from '../rest/error-responses.js';
import { type RestAnswer } from '../rest/rest-route.js';
import { type HostRequest, type Outcome } from '../http/handler-result.js';
import { readBody } from '../http/read-body.js';
import { json, type Reply, text } from '../http/reply.js';

/**
 * Answers a request to the REST server.
 * @param path the path after the REST base
 */
export async function restArea(
  state: HostState,
  { request, query }: HostRequest,
  path: string,
  environment: string | undefined,
): Promise<Outcome> {
  const body = await readBody(request);
  if (!body) return { area: 'rest', reply: restReply(tooLarge()) };
  const { answer, token, tenant, note } = await state.rest.answer({
    method: request.method ?? 'GET',
    path,
    query,
    headers: request.headers,
    body,
    environment: environmentName(state, environment),
  });
  if (note) state.log.note('warning', note.topic, note.values);
  if (answer.status === 401 && token === 'none') {
    state.log.note('warning', 'request-without-token', { method: request.method ?? '', path });
  }
  const reply = state.faults.current.cp1252 ? inCp1252(answer) : restReply(answer);
  return { area: 'rest', reply, token, ...(tenant === undefined ? {} : { tenant }) };
}

/** The bytes and headers of a REST answer. */
export function restReply({ status, body, headers }: RestAnswer): Reply {
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
