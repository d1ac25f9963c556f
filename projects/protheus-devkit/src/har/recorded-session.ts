/** A body, as far as it was recorded. */
export interface RecordedBody {
  /** The length of the whole body in bytes. */
  readonly size: number;
  /** The body, when it is a text. Neither this nor `base64`: only the size is known. */
  readonly text?: string;
  /** The body in base64, when it is not a text. */
  readonly base64?: string;
  /** The recording has the beginning only. */
  readonly isTruncated?: true;
}

/** A message of a WebSocket. */
export interface RecordedFrame {
  readonly direction: 'send' | 'receive';
  /** In milliseconds since 1970. */
  readonly time: number;
  /** 1 is a text; another number: `data` is base64. */
  readonly opcode: number;
  readonly data: string;
}

/** An HTTP request and its response, or a WebSocket with its messages. */
export interface RecordedRequest {
  /** In milliseconds since 1970. */
  readonly time: number;
  readonly milliseconds: number;
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: RecordedBody;
  /** 0: there was no response. */
  readonly status: number;
  readonly statusText?: string;
  /** Why there was no response, as the browser says it. */
  readonly error?: string;
  /** Names in lower case. */
  readonly responseHeaders: Readonly<Record<string, string>>;
  readonly responseBody?: RecordedBody;
  /** What requested it, as browsers say it: `document`, `script`, `xhr`, `fetch`, `websocket` … */
  readonly resourceType?: string;
  readonly frames?: readonly RecordedFrame[];
  /** What the local host knows of it besides: its area, its source, its token. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** A message of the channel between an application and AdvPL. */
export interface RecordedMessage {
  readonly time: number;
  readonly application: string;
  /** The number of the WebSocket port; 0 when it is not known. */
  readonly port: number;
  readonly direction: 'js-to-advpl' | 'advpl-to-js';
  readonly type: string;
  readonly content: string;
  /** The number of the message in its recording. */
  readonly id?: number;
  /** The `id` of the application's message that this one answers, when the recorder knows it. */
  readonly answers?: number;
}

/** A value that was written to the storage. */
export interface RecordedStorage {
  readonly time: number;
  readonly area: 'session' | 'local';
  readonly key: string;
  readonly value: string | null;
}

/** A line of the console, an exception, or a note of the recorder. */
export interface RecordedNote {
  readonly time: number;
  readonly level: 'info' | 'warning' | 'error';
  readonly text: string;
  readonly application?: string;
  /** The topic of a note of the local host, with its values. */
  readonly topic?: string;
  readonly values?: Readonly<Record<string, string>>;
}

/** The session of Protheus in which an application was opened. */
export interface RecordedTenant {
  readonly user?: string;
  readonly company?: string;
  readonly branch?: string;
  readonly module?: string;
  readonly baseDate?: string;
  readonly language?: string;
  readonly theme?: 0 | 1 | 2;
}

/** An application that was open, with the values of the storage when the recording began. */
export interface RecordedApplication {
  readonly name: string;
  /** 0 when it is not known. */
  readonly port: number;
  readonly mode?: 'webapp' | 'desktop';
  readonly environment?: string;
  /** The URL of its page. */
  readonly url?: string;
  readonly session: RecordedTenant;
  readonly storage: {
    readonly session: Readonly<Record<string, string>>;
    readonly local: Readonly<Record<string, string>>;
  };
}

/** What happened between applications, their server and AdvPL; each list in the order of time. */
export interface RecordedSession {
  readonly applications: readonly RecordedApplication[];
  readonly requests: readonly RecordedRequest[];
  readonly messages: readonly RecordedMessage[];
  readonly storage: readonly RecordedStorage[];
  readonly notes: readonly RecordedNote[];
}
