import { type HostSettings } from '../config/host-settings.js';
import { type FaultSet } from '../faults/fault-set.js';
import { readBody } from '../http/read-body.js';
import { type HostLog } from '../log/host-log.js';
import { tooLarge } from '../rest/error-responses.js';
import { toFaultyReply } from '../rest/rest-faults.js';
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
  const body = await readBody(request);
  if (!body) return { area: 'rest', reply: toReply(tooLarge()) };
  const { response, token, tenant, note } = await rest.respond({
    method: request.method ?? 'GET',
    path,
    query,
    headers: request.headers,
    body,
    environment: settings.environmentName(environment),
  });
  if (note) log.note('warning', note.topic, note.values);
  if (response.status === 401 && token === 'none') {
    log.note('warning', 'request-without-token', { method: request.method ?? '', path });
  }
  const reply = toFaultyReply(response, faults.current);
  return { area: 'rest', reply, token, ...(tenant === undefined ? {} : { tenant }) };
}
