import { type AdvplHandlers } from './channel/advpl-handlers.js';
import { type ProtheusHostConfig } from './config/host-config.js';
import { type HostFaults } from './faults/catalogue.js';
import { type RemoteOptions } from './passthrough/remote-options.js';
import { type HostSession } from './session/host-session.js';

/** What a local host is started with. */
export interface HostOptions {
  /**
   * The applications: `.app` files, build folders or addresses of `ng serve`, with `name=` before
   * one to rename it. Without any, those of the workspace in `cwd`.
   */
  readonly applications?: readonly string[];
  /** The folder that relative paths start from; by default the current one. */
  readonly cwd?: string;
  /** The port, 0 for any free one; by default 4260 or the next free one. */
  readonly port?: number;
  /** The network address; by default the loopback address, which only this machine reaches. */
  readonly address?: string;
  /**
   * The address under which a reverse proxy publishes this host, such as
   * `https://erp.my-company.com`: the host then answers to that name too. With `http:` it writes
   * `http:` addresses, as a server does that does not know of the proxy's encryption.
   */
  readonly publicUrl?: string;
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
  /** AdvPL's answers to messages of the applications; they go before those of the file. */
  readonly onJsToAdvpl?: AdvplHandlers;
  /** Whether the messages of TOTVS's own programs are answered from the sample data; `true` by default. */
  readonly platformMessages?: boolean;
  /** REST resources by `GET /api/x/:id`, as in `protheus.host.ts`; they go before all others. */
  readonly rest?: ProtheusHostConfig['rest'];
  /** The configuration file; by default `protheus.host.*` in `cwd`, `false` for none. */
  readonly config?: string | false;
  /** Faults that are on from the start. */
  readonly faults?: HostFaults;
  /** A real REST server, or recorded answers of one. */
  readonly remote?: RemoteOptions;
  /** Answers 404 to deep links, as a real server probably does, instead of `index.html`. */
  readonly strict?: boolean;
  /** Is called with what goes wrong while the host goes on: a handler that threw, a broken file. */
  readonly report?: (error: unknown) => void;
  /** Is called as soon as the host listens, before it has read the configuration file. */
  readonly onListening?: (url: string) => void;
}
