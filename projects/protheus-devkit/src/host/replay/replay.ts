import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DevkitError } from '../../devkit-error.js';
import { readHarFile } from '../../har/har-file.js';
import {
  type RecordedApplication,
  type RecordedMessage,
  type RecordedSession,
} from '../../har/recorded-session.js';
import { type HostLog } from '../log/host-log.js';
import { type HostSession } from '../session/host-session.js';
import { MessageReplay } from './message-replay.js';
import { RECORDING_FILE } from './recording-file.js';
import { type ReplayMissing, type ReplayOptions } from './replay-options.js';
import { RestReplay } from './rest-replay.js';

/** The storage keys that the host writes itself: those of its tokens, its connection and its files. */
const HOST_KEYS = new Set([
  ...['ERPTOKEN', 'TOKEN', 'ERPAPPCONFIG', 'ProAppConfig', 'SocketPort', 'RemoteType', 'appName'],
]);

/** The storage keys of what a caller may set in the session. */
const SESSION_KEYS: Readonly<Record<string, readonly string[]>> = {
  company: ['ProCompany', 'ProBranch'],
  branch: ['ProBranch'],
  module: ['ProModule'],
  baseDate: ['ProDatabase'],
  language: ['ProIdiom'],
};

/** A recording in place of a server. */
export class Replay {
  readonly rest: RestReplay;
  readonly missing: ReplayMissing;
  readonly #recorded: RecordedSession;
  readonly #options: ReplayOptions;

  constructor(recorded: RecordedSession, options: ReplayOptions) {
    this.#recorded = recorded;
    this.#options = options;
    this.missing = options.missing ?? 'fixtures';
    this.rest = new RestReplay(recorded.requests, options.ignore);
  }

  /** The environment of the recorded application. */
  get environment(): string | undefined {
    return this.#application?.environment;
  }

  /**
   * The recorded session.
   * @param chosen what the caller chose in its place
   */
  session(chosen: Partial<HostSession> = {}): Partial<HostSession> {
    const application = this.#application;
    if (!application) return chosen;
    const replaced = new Set(Object.keys(chosen).flatMap(name => SESSION_KEYS[name] ?? []));
    const extraKeys = Object.entries(application.storage.session).filter(
      ([key, value]) => !HOST_KEYS.has(key) && !replaced.has(key) && value !== '',
    );
    return {
      ...application.session,
      ...chosen,
      extraKeys: { ...Object.fromEntries(extraKeys), ...chosen.extraKeys },
    };
  }

  /** The messages for one run of an application; repeated requests begin again. */
  messagesFor(application: string, log: HostLog): MessageReplay {
    this.rest.restart();
    const note = (type: string, differences: string): void =>
      log.note('info', 'replay-differs', { name: type, differences }, { application });
    return new MessageReplay(this.#messagesOf(application), this.#options.ignore, note);
  }

  /** Those of the application, or all when the recording does not have its name. */
  #messagesOf(application: string): readonly RecordedMessage[] {
    const { messages } = this.#recorded;
    const own = messages.filter(message => message.application === application);
    return own.length > 0 ? own : messages;
  }

  get #application(): RecordedApplication | undefined {
    const { applications } = this.#recorded;
    return applications.find(({ session }) => session.company !== undefined) ?? applications[0];
  }
}

/**
 * Reads a recording.
 * @returns `undefined` for a folder of an earlier version, which has one file for each response
 * @throws DevkitError PDK501, PDK502, PDK503; PDK505 when there is nothing to replay
 */
export async function readReplay(options: ReplayOptions): Promise<Replay | undefined> {
  const found = await stat(options.file).catch(() => undefined);
  const isFolder = found?.isDirectory() === true;
  const file = isFolder ? join(options.file, RECORDING_FILE) : options.file;
  if (isFolder && !(await stat(file).catch(() => undefined))) return undefined;
  const recorded = await readHarFile(file);
  const hasBodies = recorded.requests.some(
    ({ responseBody, status }) => responseBody?.text !== undefined || status === 204,
  );
  if (!hasBodies && recorded.messages.length === 0) throw nothingToReplay(basename(file));
  return new Replay(recorded, options);
}

function nothingToReplay(file: string): DevkitError {
  return new DevkitError('PDK505', {
    en: `${file} has neither a response with its body nor a message of the channel: there is nothing to replay. Export the HAR with its content; a browser leaves bodies out of "Copy as HAR" for pages that were left.`,
    pt: `${file} não tem nenhuma resposta com corpo nem mensagem do canal: não há o que reproduzir. Exporte o HAR com o conteúdo; o navegador deixa de fora os corpos das páginas que já foram fechadas.`,
  });
}
