import { type RemoteConnectionOptions } from './http-client.js';

/** A real REST server behind the host. */
export interface RemoteOptions extends RemoteConnectionOptions {
  /** Its REST base, such as `https://server:8443/rest`; not needed for `replay`. */
  readonly url?: string;
  readonly user?: string;
  readonly password?: string;
  /** The folder to record responses in. */
  readonly record?: string;
  /** The folder of recorded responses that replace the server. */
  readonly replay?: string;
}
