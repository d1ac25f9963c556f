import {
  type RecordedApplication,
  type RecordedMessage,
  type RecordedNote,
  type RecordedRequest,
  type RecordedSession,
  type RecordedStorage,
} from '../har/recorded-session.js';
import { tenantOfStorage } from '../har/tenant-of.js';
import { type KnownSecrets } from '../secrets/known-secrets.js';

/** The most bytes of all that is recorded; the oldest requests are dropped. */
const MAX_BYTES = 128 * 1024 * 1024;

/** The most messages, notes and writes of the storage, each; the oldest ones are dropped. */
const MOST_ITEMS = 100_000;

/** The storage keys with a token. */
const TOKEN_KEYS = ['ERPTOKEN', 'TOKEN'];

/** What changes while a session is recorded. */
export interface RecordedEvents {
  request?(request: RecordedRequest): void;
  message?(message: RecordedMessage): void;
  storage?(storage: RecordedStorage): void;
  note?(note: RecordedNote): void;
  application?(application: RecordedApplication): void;
}

/** Collects what the recorders of all pages see. */
export class SessionRecorder {
  readonly #secrets: KnownSecrets;
  readonly #events: RecordedEvents;
  readonly #requests: RecordedRequest[] = [];
  readonly #openRequests: (() => RecordedRequest)[] = [];
  readonly #messages: RecordedMessage[] = [];
  readonly #storage: RecordedStorage[] = [];
  readonly #notes: RecordedNote[] = [];
  readonly #applications = new Map<string, RecordedApplication>();
  readonly #held = new Set<Promise<void>>();
  #bytes = 0;

  /**
   * @param secrets receives the tokens of the storage, which are in nothing that is written
   * @param events is called for each new item
   */
  constructor(secrets: KnownSecrets, events: RecordedEvents = {}) {
    this.#secrets = secrets;
    this.#events = events;
  }

  /** What was recorded until now. */
  get session(): RecordedSession {
    const requests = [...this.#requests, ...this.#openRequests.map(open => open())];
    return {
      applications: [...this.#applications.values()],
      requests: requests.sort(byTime),
      messages: [...this.#messages].sort(byTime),
      storage: this.#storage,
      notes: this.#notes,
    };
  }

  addRequest(request: RecordedRequest): void {
    this.#requests.push(request);
    this.#bytes += sizeOf(request);
    while (this.#bytes > MAX_BYTES && this.#requests.length > 1) {
      this.#bytes -= sizeOf(this.#requests.shift() as RecordedRequest);
    }
    this.#events.request?.(request);
  }

  /** Adds a WebSocket, whose messages are still to come. */
  addOpenRequest(open: () => RecordedRequest): void {
    this.#openRequests.push(open);
  }

  addMessage(message: RecordedMessage): void {
    addTo(this.#messages, message);
    this.#events.message?.(message);
  }

  addNote(note: RecordedNote): void {
    addTo(this.#notes, note);
    this.#events.note?.(note);
  }

  addStorage(storage: RecordedStorage): void {
    if (storage.value !== null) this.#addTokens(storage.key, storage.value);
    addTo(this.#storage, storage);
    this.#events.storage?.(storage);
  }

  /** Adds a frame with its storage: an application, when the platform has written its keys. */
  addFrame(
    url: string,
    session: Readonly<Record<string, string>>,
    local: Readonly<Record<string, string>>,
  ): void {
    for (const [key, value] of Object.entries({ ...local, ...session }))
      this.#addTokens(key, value);
    const name = applicationName(url);
    if (name === undefined) return;
    const port = Number(portOf(url) ?? session['SocketPort']) || 0;
    const mode = modeOf(session['RemoteType']);
    const application: RecordedApplication = {
      name,
      port,
      ...(mode ? { mode } : {}),
      url,
      session: tenantOfStorage(session, local),
      storage: { session, local },
    };
    const key = `${name} ${port}`;
    if (this.#applications.has(key)) return;
    this.#applications.set(key, application);
    this.#events.application?.(application);
  }

  /** The name of the application on a port. */
  applicationOf(port: number): string {
    for (const application of this.#applications.values()) {
      if (application.port === port) return application.name;
    }
    return '';
  }

  /** Begins work that {@link settled} waits for. @returns A function that ends it. */
  hold(): () => void {
    let end: () => void = () => undefined;
    const held = new Promise<void>(resolve => (end = resolve));
    this.#held.add(held);
    return () => {
      this.#held.delete(held);
      end();
    };
  }

  /** Settles when the bodies that are being read have arrived, or after a time. */
  async settled(milliseconds = 2_000): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>(resolve => (timer = setTimeout(resolve, milliseconds)));
    await Promise.race([Promise.all([...this.#held]), late]);
    clearTimeout(timer);
  }

  /** The tokens in a value of the storage are secrets, wherever else they stand. */
  #addTokens(key: string, value: string): void {
    if (!TOKEN_KEYS.includes(key)) return;
    try {
      const token = Object(JSON.parse(value)) as Readonly<Record<string, unknown>>;
      for (const name of ['access_token', 'refresh_token']) {
        if (typeof token[name] === 'string') this.#secrets.add(token[name]);
      }
    } catch {
      this.#secrets.add(value);
    }
  }
}

function addTo<T>(items: T[], item: T): void {
  items.push(item);
  // A tenth at a time: removing the first item of an array moves all others.
  if (items.length > MOST_ITEMS * 1.1) items.splice(0, items.length - MOST_ITEMS);
}

/** `5` is the web client; a value that is none of the platform's says nothing. */
function modeOf(remoteType: string | undefined): RecordedApplication['mode'] {
  if (remoteType === '5') return 'webapp';
  return remoteType === '1' ? 'desktop' : undefined;
}

/** The name in `/app-root/<name>/` or `/app-root/<environment>/<name>_env_<environment>/`. */
function applicationName(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const [, first, second] = /\/app-root\/([^/]+)\/(?:([^/]+)\/)?/.exec(new URL(url).pathname) ?? [];
  const folder = second?.includes('_env_') ? second : first;
  const name = folder?.replace(/_env_.*$/, '');
  return name === undefined || name === 'preindex' ? undefined : name;
}

function portOf(url: string): string | undefined {
  return new URL(url).searchParams.get('totvstec_websocket_port') ?? undefined;
}

function sizeOf({ url, body, responseBody }: RecordedRequest): number {
  const length = (part: RecordedRequest['body']): number =>
    (part?.text ?? part?.base64 ?? '').length;
  return 500 + url.length + length(body) + length(responseBody);
}

function byTime(a: { readonly time: number }, b: { readonly time: number }): number {
  return a.time - b.time;
}
