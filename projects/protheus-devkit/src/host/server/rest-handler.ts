import { type IncomingMessage } from 'node:http';
import { type HostSettings } from '../config/host-settings.js';
import { type FaultSet } from '../faults/fault-set.js';
import { readBody } from '../http/read-body.js';
import { redirectTarget } from '../http/redirect-target.js';
import { type HostLog } from '../log/host-log.js';
import { tooLarge } from '../rest/error-responses.js';
import { toFaultyReply } from '../rest/rest-faults.js';
import { type RestResponse } from '../rest/rest-route.js';
import { type RestServer } from '../rest/rest-server.js';
import { toReply } from '../rest/to-reply.js';
import { type HandlerResult, type HostRequest } from './handler-result.js';

/** What the REST handler uses. */
export interface RestHandlerParts {
  readonly rest: RestServer;
  readonly settings: Pick<HostSettings, 'environmentName'>;
  readonly faults: FaultSet;
  readonly log: HostLog;
}

/**
 * Handles a request to the REST server.
 * @param path the path after the REST base
 */
export async function handleRest(
  { rest, settings, faults, log }: RestHandlerParts,
  { request, query }: HostRequest,
  path: string,
  environment: string | undefined,
): Promise<HandlerResult> {
  const raw = {
    method: request.method ?? 'GET',
    path,
    query,
    headers: request.headers,
    environment: settings.environmentName(environment),
  };
  const limit = await rest.bodyLimit(raw);
  // Without a token the response is 401 whatever the body is: it is not read.
  const body = limit === 0 ? Buffer.alloc(0) : await readBody(request, limit);
  if (!body) return { area: 'rest', reply: toReply(tooLarge()), source: { kind: 'host' } };
  const { response, token, tenant, source, note } = await rest.respond({ ...raw, body });
  if (note) log.note('warning', note.topic, note.values);
  noteRedirect(log, request, path, response);
  const reply = toFaultyReply(response, faults.current);
  return {
    area: 'rest',
    reply,
    token,
    source,
    requestBody: body,
    ...(tenant === undefined ? {} : { tenant }),
  };
}

/** The browser follows a redirect itself, so the developer sees it here only. */
function noteRedirect(
  log: HostLog,
  { method = '', headers }: IncomingMessage,
  path: string,
  response: RestResponse,
): void {
  const location = Object.entries(response.headers ?? {}).find(
    ([name]) => name.toLowerCase() === 'location',
  )?.[1];
  const target = redirectTarget(response.status, location, headers.host);
  if (!target) return;
  const values = { method, path, status: String(target.status) };
  if (target.isInside)
    log.note('info', 'rest-redirected-inside', { ...values, target: target.path });
  else log.note('warning', 'rest-redirected', { ...values, origin: target.origin });
}
