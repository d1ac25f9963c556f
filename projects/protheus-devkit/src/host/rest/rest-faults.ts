import { setTimeout } from 'node:timers/promises';
import { encodeCodePage1252 } from '../../code-page-1252.js';
import { type HostFaults } from '../faults/catalogue.js';
import { type FaultSet } from '../faults/fault-set.js';
import { type Reply } from '../http/reply.js';
import { restError } from './rest-error.js';
import { type RestResponse } from './rest-route.js';
import { toReply } from './to-reply.js';

/** The faults of the REST server: it is late, or responds with an error. */
export class RestFaults {
  readonly #faults: FaultSet;

  #faultsOfShare: HostFaults | undefined;
  #shareDue = 0;

  constructor(faults: FaultSet) {
    this.#faults = faults;
  }

  /**
   * Waits for the time of `rest-delay`.
   * @param path the path after the REST base
   * @returns the response to send instead of the resource's own; the sign-in never gets one, because
   *   it has faults of its own
   */
  async response(path: string): Promise<RestResponse | undefined> {
    const delay = this.#faults.current['rest-delay'];
    if (delay !== undefined) await setTimeout(delay);
    if (/^\/api\/oauth2\//i.test(path)) return undefined;
    const status = this.#nextStatus();
    return status === undefined ? undefined : faultResponse(status);
  }

  /** The status of the next response. A share is exact and evenly spread, for reproducible tests. */
  #nextStatus(): number | undefined {
    const faults = this.#faults.current;
    if (faults !== this.#faultsOfShare) this.#shareDue = 0;
    this.#faultsOfShare = faults;
    if (faults.unauthorized) return 401;
    const match = /^(\d{3})(?::([\d.]+))?$/.exec(faults['rest-status'] ?? '');
    if (!match) return undefined;
    this.#shareDue += Number(match[2] ?? 1);
    if (this.#shareDue < 1) return undefined;
    this.#shareDue -= 1;
    return Number(match[1]);
  }
}

function faultResponse(status: number): RestResponse {
  const reason = 'O host local responde assim porque uma falha está ligada.';
  return restError(status, `Falha simulada (${status}).`, reason);
}

/**
 * The HTTP form of a REST response. With the fault `cp1252` errors have that encoding: errors of
 * AdvPL code often do, without a header that says so.
 */
export function toFaultyReply(response: RestResponse, faults: HostFaults): Reply {
  const { status, body, headers } = response;
  if (!faults.cp1252 || status < 400 || Buffer.isBuffer(body)) return toReply(response);
  return {
    status,
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: Buffer.from(encodeCodePage1252(JSON.stringify(body))),
  };
}
