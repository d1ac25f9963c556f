// HAR 1.2, as far as it is written here. What the format does not have stands in names with a leading
// underscore: `_webSocketMessages` and `_resourceType` as browsers of Chromium write them, `_protheus`
// is our own.
import {
  type RecordedApplication,
  type RecordedMessage,
  type RecordedNote,
  type RecordedStorage,
} from './recorded-session.js';

export interface HarNameValue {
  readonly name: string;
  readonly value: string;
}

export interface HarContent {
  readonly size: number;
  readonly mimeType: string;
  readonly text?: string;
  readonly encoding?: 'base64';
  readonly comment?: string;
}

export interface HarRequest {
  readonly method: string;
  readonly url: string;
  readonly httpVersion: string;
  readonly cookies: readonly [];
  readonly headers: readonly HarNameValue[];
  readonly queryString: readonly HarNameValue[];
  readonly postData?: {
    readonly mimeType: string;
    readonly text: string;
    readonly comment?: string;
    /** As the panel of a browser writes it for a body that is not a text. */
    readonly _encoding?: 'base64';
  };
  readonly headersSize: -1;
  readonly bodySize: number;
}

export interface HarResponse {
  readonly status: number;
  readonly statusText: string;
  readonly httpVersion: string;
  readonly cookies: readonly [];
  readonly headers: readonly HarNameValue[];
  readonly content: HarContent;
  readonly redirectURL: string;
  readonly headersSize: -1;
  readonly bodySize: number;
  readonly _error?: string;
}

export interface HarWebSocketMessage {
  readonly type: 'send' | 'receive';
  /** In seconds since 1970. */
  readonly time: number;
  readonly opcode: number;
  readonly data: string;
}

export interface HarEntry {
  readonly startedDateTime: string;
  readonly time: number;
  readonly request: HarRequest;
  readonly response: HarResponse;
  readonly cache: object;
  readonly timings: { readonly send: 0; readonly wait: number; readonly receive: 0 };
  readonly _resourceType?: string;
  readonly _webSocketMessages?: readonly HarWebSocketMessage[];
  readonly _protheus?: Readonly<Record<string, unknown>>;
}

/** Ours, in `log._protheus`. */
export interface HarProtheus {
  readonly version: 1;
  readonly applications: readonly RecordedApplication[];
  readonly messages: readonly RecordedMessage[];
  readonly storage: readonly RecordedStorage[];
  readonly notes: readonly RecordedNote[];
}

export interface Har {
  readonly log: {
    readonly version: '1.2';
    readonly creator: { readonly name: string; readonly version: string };
    readonly pages: readonly [];
    readonly entries: readonly HarEntry[];
    readonly _protheus: HarProtheus;
  };
}
