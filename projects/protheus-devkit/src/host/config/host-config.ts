import { type AdvplHandlers } from '../channel/advpl-handlers.js';
import { type HostFaults } from '../faults/catalogue.js';
import { type RestNeed, type RestRequest, type RestServices } from '../rest/rest-route.js';
import { type HostSession } from '../session/host-session.js';

/**
 * Answers a REST request. What it returns is sent as JSON with status 200; `reply(…)` of
 * protheus-devkit says another status or headers.
 */
export type RestHandler = (request: RestRequest, services: RestServices) => unknown;

/** A REST handler that says what a request must carry; otherwise it must carry a token. */
export interface RestHandlerWithNeeds {
  readonly needs: RestNeed;
  readonly answer: RestHandler;
}

/**
 * A REST resource of a configuration: a handler, or the answer itself. Written as a union so that
 * the parameters of handlers have their types without a word about them.
 */
export type RestResource =
  RestHandler | RestHandlerWithNeeds | object | string | number | boolean | null;

/** The content of `protheus.host.ts`, `.mts`, `.js`, `.mjs` or `.json` in the application's folder. */
export interface ProtheusHostConfig {
  /** The session in which applications open. */
  readonly session?: Partial<HostSession>;
  /** The environments of the server; with more than one, addresses name them. Read at start. */
  readonly environments?: readonly string[];
  /** REST resources by `GET /api/crm/v1/customers/:id`; what is no function is the answer itself. */
  readonly rest?: Readonly<Record<string, RestResource>>;
  /** AdvPL's answers to the messages of applications, by type. */
  readonly onJsToAdvpl?: AdvplHandlers;
  /**
   * Whether the messages that TOTVS's own menu, login and start programs answer are answered from the
   * sample data, with a warning: `getSessionStart`, `getRoleList` and the like. On, unless it says
   * `false`. In Protheus a customer's application gets no answer to them unless its own source gives
   * one.
   */
  readonly platformMessages?: boolean;
  /** Faults that are on from the start. */
  readonly faults?: HostFaults;
}

/**
 * Gives the configuration of a local host its type.
 * @param config the configuration
 * @returns the same configuration
 *
 * @example
 * // protheus.host.ts
 * import { defineHost } from 'protheus-devkit';
 *
 * export default defineHost({
 *   session: { company: 'T1', branch: 'D MG 01 ' },
 *   rest: {
 *     'GET /api/crm/v1/customers': () => ({ items: [{ code: '000001' }], hasNext: false }),
 *   },
 *   onJsToAdvpl: {
 *     greeting: (name, channel) => channel.advplToJs('greeting', `Olá, ${name}`),
 *   },
 * });
 */
export function defineHost(config: ProtheusHostConfig): ProtheusHostConfig {
  return config;
}
