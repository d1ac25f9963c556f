// The page of the host imports these types: nothing here uses Node.
import { type NoteTopic } from './note-texts.js';

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

/** One entry of the log of a host. */
export type LogEntry = RequestEntry | MessageEntry | StorageEntry | NoteEntry;
