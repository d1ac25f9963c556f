import { type ConnectionOptions } from './http-client.js';

/** A real REST server behind the host. */
export interface RemoteOptions extends ConnectionOptions {
  /** Its REST base, such as `https://server:8443/rest`; not needed to replay. */
  readonly url?: string;
  readonly user?: string;
  readonly password?: string;
  /** The folder to record answers in. */
  readonly record?: string;
  /** The folder of recorded answers to answer from, instead of a server. */
  readonly replay?: string;
}
