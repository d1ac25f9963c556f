// The page of the host imports these types: nothing here uses Node.
import { type NoteTopic } from './note-texts.js';

/** What all entries have. */
interface Entry {
  /** The number of the entry in its host: the first has 1, no number is used again. */
  readonly id: number;
  /** In milliseconds since 1970. */
  readonly time: number;
}

/** A body, as far as the log keeps it. */
export interface LoggedBody {
  /** The length of the whole body in bytes. */
  readonly size: number;
  /** The body, when it is a text. Neither this nor `base64`: the log keeps the size only. */
  readonly text?: string;
  /** The body in base64, when it is not a text. */
  readonly base64?: string;
  /** The log keeps the beginning only. */
  readonly isTruncated?: true;
}

/** A response, as the host sent it. */
export interface LoggedResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Of REST, and of what the host answers itself; of an application's files the size only. */
  readonly body?: LoggedBody;
}

/** What produced a REST response. */
export interface ResponseSource {
  /**
   * A handler of the configuration, the sample data, the real server behind the host, a recording, a
   * fault that is on, or the host, which refused the request.
   */
  readonly kind: 'handler' | 'sample' | 'server' | 'recording' | 'fault' | 'host';
  /** File and line of the handler: `protheus.host.ts:12`. */
  readonly place?: string;
}

/** An HTTP request and its response. */
export interface RequestEntry extends Entry {
  readonly kind: 'request';
  /** What responded: REST, an application's files, the preload page, the host's own page, or nothing. */
  readonly area: 'rest' | 'app' | 'preload' | 'page' | 'none';
  readonly method: string;
  /** Path and query as received. */
  readonly url: string;
  /** The request's headers, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body of a REST request; absent when it has none, or was refused before it was read. */
  readonly requestBody?: LoggedBody;
  /** The status of the response. */
  readonly status: number;
  readonly response: LoggedResponse;
  /** In a REST request. */
  readonly source?: ResponseSource;
  readonly milliseconds: number;
  /** The state of the token, in a REST request. */
  readonly token?: 'none' | 'valid' | 'expired' | 'refused';
  /** The value of the `tenantid` header, in a REST request. */
  readonly tenant?: string;
}

/** A message of the channel between an application and AdvPL. */
export interface MessageEntry extends Entry {
  readonly kind: 'message';
  readonly application: string;
  /** The number of the running application: what the platform calls the WebSocket port. */
  readonly port: number;
  readonly direction: 'js-to-advpl' | 'advpl-to-js';
  readonly type: string;
  readonly content: string;
  /** The `id` of the application's message that a handler answered with this one. */
  readonly answers?: number;
}

/** A storage write of an application, as its page reported it. */
export interface StorageEntry extends Entry {
  readonly kind: 'storage';
  readonly key: string;
  readonly value: string | null;
  readonly area: 'session' | 'local';
}

/** A note to the developer. */
export interface NoteEntry extends Entry {
  readonly kind: 'note';
  readonly level: 'info' | 'warning' | 'error';
  /** What the note is about, for filters and translations. */
  readonly topic: NoteTopic;
  /** The values of the placeholders in the text of the topic. */
  readonly values: Readonly<Record<string, string>>;
  /** The whole text, in English. */
  readonly text: string;
  readonly application?: string;
}

/** One entry of the log of a host. */
export type LogEntry = RequestEntry | MessageEntry | StorageEntry | NoteEntry;

/** An entry before the log gives it its number. */
export type NewLogEntry = LogEntry extends infer E
  ? E extends LogEntry
    ? Omit<E, 'id'>
    : never
  : never;
