import { KnownSecrets } from '../../secrets/known-secrets.js';
import { BoundedLog } from './bounded-log.js';
import { type LogEntry, type LoggedBody, type NewLogEntry, type NoteEntry } from './log-entries.js';
import { noteText, type NoteTopic } from './note-texts.js';

/** How much a log keeps. */
export interface LogLimits {
  /** The most bytes of each body; by default 256 kB. */
  readonly bodyBytes?: number;
  /** The most bytes of all entries together; by default 64 MB. The oldest ones are dropped. */
  readonly totalBytes?: number;
}

/** The log of a host: the source of the inspector, and of assertions in the tests of users. */
export class HostLog {
  /** The secrets that the host knows. Code that shows or sends entries removes them. */
  readonly secrets: KnownSecrets;
  /** The most bytes that an entry keeps of a body. */
  readonly bodyBytes: number;
  readonly #log: BoundedLog<LogEntry>;

  #lastId = 0;

  constructor(
    { bodyBytes = 256 * 1024, totalBytes = 64 * 1024 * 1024 }: LogLimits = {},
    secrets = new KnownSecrets(),
  ) {
    this.secrets = secrets;
    this.bodyBytes = bodyBytes;
    this.#log = new BoundedLog(5000, totalBytes);
  }

  get entries(): readonly LogEntry[] {
    return this.#log.entries;
  }

  of<K extends LogEntry['kind']>(kind: K): readonly Extract<LogEntry, { kind: K }>[] {
    return this.#log.entries.filter(
      (entry): entry is Extract<LogEntry, { kind: K }> => entry.kind === kind,
    );
  }

  /** Appends an entry. @returns Its number. */
  add(newEntry: NewLogEntry): number {
    const id = ++this.#lastId;
    const entry: LogEntry = { id, ...newEntry };
    this.#log.add(entry, sizeOf(entry));
    return id;
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
      return (
        400 +
        2 *
          (entry.url.length +
            weightOf(entry.headers) +
            weightOf(entry.response.headers) +
            lengthOf(entry.requestBody) +
            lengthOf(entry.response.body))
      );
    case 'note':
      return 200 + 2 * entry.text.length;
  }
}

function lengthOf(body: LoggedBody | undefined): number {
  return (body?.text ?? body?.base64 ?? '').length;
}

function weightOf(headers: Readonly<Record<string, string>>): number {
  let weight = 0;
  for (const [name, value] of Object.entries(headers)) weight += 50 + name.length + value.length;
  return weight;
}
