import { type AdvplHandlers } from '../channel/advpl-handlers.js';
import {
  type HostBranch,
  type HostCompany,
  type HostModule,
  type HostUser,
} from '../data/own-data.js';
import { type HostFaults } from '../faults/catalogue.js';
import { type RestRequest, type RestRequirement, type RestServices } from '../rest/rest-route.js';
import { type HostSession } from '../session/host-session.js';

/**
 * Handles a REST request. The value that it returns is sent with status 200, as JSON unless it is a
 * text or bytes (`Buffer`, a typed array, `ArrayBuffer`, `Blob`, a stream); `reply(…)` of
 * protheus-devkit sets another status or headers.
 */
export type RestHandler = (request: RestRequest, services: RestServices) => unknown;

/** A REST handler with its requirement; without one, a request must carry a token. */
export interface RestHandlerWithRequirement {
  readonly requires: RestRequirement;
  readonly handler: RestHandler;
}

/**
 * A REST resource of a configuration: a handler, or the response body itself. It is a union so that
 * the types of a handler's parameters are inferred.
 */
export type RestResource =
  RestHandler | RestHandlerWithRequirement | object | string | number | boolean | null;

/** A list, or a function that makes it when the file is read. */
export type HostList<T> = readonly T[] | (() => readonly T[] | Promise<readonly T[]>);

/** The content of `protheus.host.ts`, `.mts`, `.js`, `.mjs` or `.json` in the application's folder. */
export interface ProtheusHostConfig {
  /** The session in which applications open. */
  readonly session?: Partial<HostSession>;
  /** Sessions by name, one click apart in the host's page: `{ 'vendedor MG': { user: '000007' } }`. */
  readonly sessions?: Readonly<Record<string, Partial<HostSession>>>;
  /** Company groups of your own, in place of the sample's. */
  readonly companies?: HostList<HostCompany>;
  /** Branches of your own. A company group without one has the branch `01`. */
  readonly branches?: HostList<HostBranch>;
  /** Users of your own. Their password is that of the sample users. */
  readonly users?: HostList<HostUser>;
  /** Modules of your own. */
  readonly modules?: HostList<HostModule>;
  /** The environments of the server; with more than one, URLs name them. Read at start. */
  readonly environments?: readonly string[];
  /** REST resources by `GET /api/crm/v1/customers/:id`; a value that is not a function is the response body. */
  readonly rest?: Readonly<Record<string, RestResource>>;
  /** AdvPL's handlers of the messages of applications, by type. */
  readonly onJsToAdvpl?: AdvplHandlers;
  /**
   * Whether the messages that TOTVS's own menu, login and start programs answer are answered from the
   * sample data, with a warning: `getSessionStart`, `getRoleList` and the like; `true` by default. In
   * Protheus a customer's application gets no answer to them unless its own source answers.
   */
  readonly platformMessages?: boolean;
  /** Faults that are on from the start. */
  readonly faults?: HostFaults;
}

/**
 * Declares the configuration of a local host with its type.
 * @param config the configuration
 * @returns The same configuration.
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
