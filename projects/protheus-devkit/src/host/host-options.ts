import { type AdvplHandlers } from './channel/advpl-handlers.js';
import { type ProtheusHostConfig } from './config/host-config.js';
import { type HostFaults } from './faults/catalogue.js';
import { type LogLimits } from './log/host-log.js';
import { type RemoteOptions } from './passthrough/remote-options.js';
import { type ReplayOptions } from './replay/replay-options.js';
import { type HostSession } from './session/host-session.js';

/** The options of a local host. */
export interface HostOptions {
  /**
   * The applications: `.app` files, build folders or URLs of `ng serve`, with `name=` before one to
   * rename it. By default those of the workspace in `cwd`.
   */
  readonly applications?: readonly string[];
  /** The folder of relative paths; by default the current one. */
  readonly cwd?: string;
  /** The port, 0 for any free one; by default 4260 or the next free one. */
  readonly port?: number;
  /** The network address; by default the loopback address, which accepts this machine only. */
  readonly address?: string;
  /**
   * The URL under which a reverse proxy publishes this host, such as `https://erp.my-company.com`: the
   * host then accepts that name, too. With `http:` it writes `http:` URLs, as a server does that does
   * not know that the proxy uses https.
   */
  readonly publicUrl?: string;
  /** The environments of the server; with more than one, URLs name them. */
  readonly environments?: readonly string[];
  /** The session: what the user chose when signing in, or the name of a session of the configuration. */
  readonly session?: Partial<HostSession> | string;
  /** A second path for REST, such as `/rest`; it also replaces `api_baseUrl`. */
  readonly restPath?: string;
  /** The lifetime of an access token in seconds; by default 3600. */
  readonly tokenLife?: number;
  /** The number of branches of the first company group; by default 45. */
  readonly branchCount?: number;
  /**
   * The password of the sample users; by default `protheus`, and with a real server behind one that is
   * made at start: `samplePassword` of the host.
   */
  readonly samplePassword?: string;
  /** AdvPL's handlers of messages of the applications; they precede those of the file. */
  readonly onJsToAdvpl?: AdvplHandlers;
  /** Whether the messages of TOTVS's own programs are answered from the sample data; `true` by default. */
  readonly platformMessages?: boolean;
  /** REST resources by `GET /api/x/:id`, as in `protheus.host.ts`; they precede all others. */
  readonly rest?: ProtheusHostConfig['rest'];
  /** The configuration file; by default `protheus.host.*` in `cwd`, `false` for none. */
  readonly config?: string | false;
  /** Faults that are on from the start. */
  readonly faults?: HostFaults;
  /** A real REST server, or recorded responses of one. */
  readonly remote?: RemoteOptions;
  /**
   * A recording in place of a server: a HAR, or the folder of a recording. The session, the responses of
   * REST and the messages of AdvPL are as they were.
   */
  readonly replay?: string | ReplayOptions;
  /** A file to which the log is saved as HAR while the host runs and when it is closed. */
  readonly record?: string;
  /** How much the log keeps: by default 256 kB of each body and 64 MB together. */
  readonly log?: LogLimits;
  /** Whether deep links get 404, as a real server probably responds, instead of `index.html`. */
  readonly strict?: boolean;
  /** Receives errors that do not end the host: a handler that threw, an invalid file. */
  readonly report?: (error: unknown) => void;
  /** Called as soon as the host listens, before it has read the configuration file. */
  readonly onListening?: (url: string) => void;
}
