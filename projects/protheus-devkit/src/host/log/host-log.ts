import { KnownSecrets } from '../../secrets/known-secrets.js';
import { BoundedLog } from './bounded-log.js';
import { noteText, type NoteTopic } from './note-texts.js';

/** An HTTP request and its response. */
export interface RequestEntry {
  readonly kind: 'request';
  readonly time: number;
  /** What responded: REST, an application's files, the preload page, the host's own page, or nothing. */
  readonly area: 'rest' | 'app' | 'preload' | 'page' | 'none';
  readonly method: string;
  /** Path and query as received. */
  readonly url: string;
  /** The request's headers, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly status: number;
  readonly milliseconds: number;
  /** The state of the token, in a REST request. */
  readonly token?: 'none' | 'valid' | 'expired' | 'refused';
  /** The value of the `tenantid` header, in a REST request. */
  readonly tenant?: string;
}

/** A message of the channel between an application and AdvPL. */
export interface MessageEntry {
  readonly kind: 'message';
  readonly time: number;
  readonly application: string;
  /** The number of the running application: what the platform calls the WebSocket port. */
  readonly port: number;
  readonly direction: 'js-to-advpl' | 'advpl-to-js';
  readonly type: string;
  readonly content: string;
}

/** A storage write of an application, as its page reported it. */
export interface StorageEntry {
  readonly kind: 'storage';
  readonly time: number;
  readonly key: string;
  readonly value: string | null;
  readonly area: 'session' | 'local';
}

/** A note to the developer. */
export interface NoteEntry {
  readonly kind: 'note';
  readonly time: number;
  readonly level: 'info' | 'warning' | 'error';
  /** What the note is about, for filters and translations. */
  readonly topic: NoteTopic;
  /** The values of the placeholders in the text of the topic. */
  readonly values: Readonly<Record<string, string>>;
  /** The whole text, in English. */
  readonly text: string;
  readonly application?: string;
}

export type LogEntry = RequestEntry | MessageEntry | StorageEntry | NoteEntry;

/** The log of a host: the source of the inspector, and of assertions in the tests of users. */
export class HostLog {
  /** The secrets that the host knows: whoever shows or sends entries removes them. */
  readonly secrets = new KnownSecrets();
  readonly #log = new BoundedLog<LogEntry>();

  get entries(): readonly LogEntry[] {
    return this.#log.entries;
  }

  of<K extends LogEntry['kind']>(kind: K): readonly Extract<LogEntry, { kind: K }>[] {
    return this.#log.entries.filter(
      (entry): entry is Extract<LogEntry, { kind: K }> => entry.kind === kind,
    );
  }

  add(entry: LogEntry): void {
    this.#log.add(entry, sizeOf(entry));
  }

  note(
    level: NoteEntry['level'],
    topic: NoteTopic,
    values: Readonly<Record<string, string>> = {},
    about?: { readonly application: string },
  ): void {
    const text = noteText(topic, values);
    const application = about && { application: about.application };
    this.add({ kind: 'note', time: Date.now(), level, topic, values, text, ...application });
  }

  clear(): void {
    this.#log.clear();
  }

  subscribe(listener: (entry: LogEntry) => void): () => void {
    return this.#log.subscribe(listener);
  }
}

function sizeOf(entry: LogEntry): number {
  switch (entry.kind) {
    case 'message':
      return 200 + 2 * (entry.type.length + entry.content.length);
    case 'storage':
      return 200 + 2 * (entry.key.length + (entry.value?.length ?? 0));
    case 'request':
      return 400 + 2 * (entry.url.length + weightOf(entry.headers));
    case 'note':
      return 200 + 2 * entry.text.length;
  }
}

function weightOf(headers: Readonly<Record<string, string>>): number {
  let weight = 0;
  for (const [name, value] of Object.entries(headers)) weight += 50 + name.length + value.length;
  return weight;
}
