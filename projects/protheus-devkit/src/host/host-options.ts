import { type AdvplHandlers } from './channel/advpl-handlers.js';
import { type RestRoute } from './rest/rest-route.js';
import { type HostSession } from './session/host-session.js';

/** What a local host is started with. */
export interface HostOptions {
  /** The applications: `.app` files or build folders, with `name=` before one to rename it. */
  readonly applications: readonly string[];
  /** The folder that relative paths start from; by default the current one. */
  readonly cwd?: string;
  /** The port, 0 for any free one; by default 4260 or the next free one. */
  readonly port?: number;
  /** The network address; by default the loopback address, which only this machine reaches. */
  readonly address?: string;
  /** The environments of the server; with more than one, addresses name them. */
  readonly environments?: readonly string[];
  /** What the person chose when signing in. */
  readonly session?: Partial<HostSession>;
  /** A second address for REST, such as `/rest`; then it is also what `api_baseUrl` becomes. */
  readonly restPath?: string;
  /** Seconds that an access token lives; by default 3600. */
  readonly tokenLife?: number;
  /** How many branches the first company group has. */
  readonly branchCount?: number;
  /** AdvPL's answers to messages of the applications. */
  readonly onJsToAdvpl?: AdvplHandlers;
  /** More REST resources; they go before the host's own. */
  readonly routes?: readonly RestRoute[];
  /** Answers 404 to deep links, as a real server probably does, instead of `index.html`. */
  readonly strict?: boolean;
  /** Is called with each line for the developer: a handler that threw, a broken package. */
  readonly report?: (error: unknown) => void;
}
