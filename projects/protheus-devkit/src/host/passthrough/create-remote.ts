import { type RemoteRest } from '../rest/rest-server.js';
import { HttpClient } from './http-client.js';
import { PassThrough } from './pass-through.js';
import { recorded, Recording, replayed } from './recording.js';
import { remoteBase } from './remote-address.js';
import { type RemoteOptions } from './remote-options.js';
import { RemoteSession } from './remote-session.js';

/** What a host has of a real server. */
export interface Remote {
  readonly rest: RemoteRest;
  /** The session on the server; absent when answers are replayed. */
  readonly session?: RemoteSession;
  close(): Promise<void>;
}

/**
 * Connects to what the options name; nothing is sent yet.
 * @throws DevkitError PDK208 when the address makes no sense
 */
export function createRemote(options: RemoteOptions, failed: (error: unknown) => void): Remote {
  if (options.replay !== undefined) {
    return { rest: replayed(new Recording(options.replay)), close: async () => undefined };
  }
  const base = remoteBase(options.url ?? '');
  const client = new HttpClient(options);
  const { user = '', password = '' } = options;
  const session = new RemoteSession(client, base, { user, password });
  const direct = new PassThrough(client, base, session, failed);
  const rest =
    options.record === undefined ? direct : recorded(direct, new Recording(options.record));
  return { rest, session, close: () => client.close() };
}
