import { KnownSecrets } from '../../secrets/known-secrets.js';
import { type RemoteRest } from '../rest/rest-server.js';
import { HttpClient } from './http-client.js';
import { PassThrough } from './pass-through.js';
import { recorded, Recording, replayFrom } from './recording.js';
import { parseRemoteBase } from './remote-base.js';
import { type RemoteOptions } from './remote-options.js';
import { RemoteSession } from './remote-session.js';

/** A real server, or recorded responses of one. */
export interface Remote {
  readonly rest: RemoteRest;
  /** The session on the server; absent when responses are replayed. */
  readonly session?: RemoteSession;
  close(): Promise<void>;
}

/**
 * Creates the remote server of the options; no request is sent yet.
 * @param reportFailure receives errors of requests
 * @param secrets receives the password and the tokens, which nothing stored or shown may contain
 * @throws DevkitError PDK208 when the URL is invalid
 */
export function createRemote(
  options: RemoteOptions,
  reportFailure: (error: unknown) => void,
  secrets: KnownSecrets = new KnownSecrets(),
): Remote {
  if (options.replay !== undefined) {
    return {
      rest: replayFrom(new Recording(options.replay, secrets), reportFailure),
      close: async () => undefined,
    };
  }
  const base = parseRemoteBase(options.url ?? '');
  const client = new HttpClient(options);
  const { user = '', password = '' } = options;
  const session = new RemoteSession(client, base, { user, password }, secrets);
  const direct = new PassThrough(client, base, session, reportFailure);
  const rest =
    options.record === undefined
      ? direct
      : recorded(direct, new Recording(options.record, secrets), reportFailure);
  return { rest, session, close: () => client.close() };
}
