import { type KnownSecrets } from '../secrets/known-secrets.js';
import {
  PLACEHOLDER,
  redactContent,
  redactJson,
  redactText,
  redactUrl,
} from '../secrets/redact.js';
import { isSecretName } from '../secrets/secret-names.js';
import {
  type Har,
  type HarContent,
  type HarEntry,
  type HarNameValue,
  type HarRequest,
} from './har-format.js';
import {
  type RecordedApplication,
  type RecordedBody,
  type RecordedFrame,
  type RecordedMessage,
  type RecordedRequest,
  type RecordedSession,
} from './recorded-session.js';

/** How a HAR is written. */
export interface HarWriteOptions {
  /** The version of this package. */
  readonly version: string;
  /** The secrets whose values the recorder knows; names and shapes are looked for in any case. */
  readonly secrets?: KnownSecrets | undefined;
  /** The most characters of each body and message; by default 1,048,576. */
  readonly bodyLength?: number;
}

const BODY_LENGTH = 1024 * 1024;

/** The note of the format's own comment field on a body of which the end is missing. */
export const TRUNCATED = 'truncated';

/** A HAR 1.2 without tokens and passwords. */
export function harOf(recorded: RecordedSession, options: HarWriteOptions): Har {
  const writer = new HarWriter(options);
  return {
    log: {
      version: '1.2',
      creator: { name: 'protheus-devkit', version: options.version },
      pages: [],
      entries: recorded.requests.map(request => writer.entry(request)),
      _protheus: {
        version: 1,
        applications: recorded.applications.map(application => writer.application(application)),
        messages: recorded.messages.map(message => writer.message(message)),
        storage: recorded.storage.map(({ key, value, ...rest }) => ({
          ...rest,
          key: writer.text(key),
          value: value === null ? null : writer.stored(key, value),
        })),
        notes: recorded.notes.map(note => writer.json({ ...note, text: writer.text(note.text) })),
      },
    },
  };
}

class HarWriter {
  readonly #secrets: KnownSecrets | undefined;
  readonly #length: number;

  constructor({ secrets, bodyLength = BODY_LENGTH }: HarWriteOptions) {
    this.#secrets = secrets;
    this.#length = bodyLength;
  }

  text(text: string): string {
    return redactText(text, this.#secrets);
  }

  json<T>(value: T): T {
    return redactJson(value, this.#secrets) as T;
  }

  stored(key: string, value: string): string {
    const isJson = /^\s*[{[]/.test(value);
    return isSecretName(key) && !isJson ? PLACEHOLDER : this.#content(value);
  }

  message(message: RecordedMessage): RecordedMessage {
    const { type, content } = message;
    return {
      ...message,
      type: this.text(type),
      // Base64 of user and password.
      content: type === 'loginInside' ? PLACEHOLDER : this.#content(content),
    };
  }

  application(application: RecordedApplication): RecordedApplication {
    const { storage, url } = application;
    const plain = (values: Readonly<Record<string, string>>): Record<string, string> =>
      Object.fromEntries(
        Object.entries(values).map(([key, value]) => [key, this.stored(key, value)]),
      );
    return {
      ...application,
      ...(url === undefined ? {} : { url: redactUrl(url, this.#secrets) }),
      storage: { session: plain(storage.session), local: plain(storage.local) },
    };
  }

  entry(request: RecordedRequest): HarEntry {
    const { time, milliseconds, status, frames, details, resourceType, error } = request;
    const { responseHeaders, responseBody } = request;
    const duration = Math.max(0, milliseconds);
    return {
      startedDateTime: new Date(time).toISOString(),
      time: duration,
      request: this.#request(request),
      response: {
        status,
        statusText: request.statusText ?? '',
        httpVersion: 'HTTP/1.1',
        cookies: [],
        headers: this.#headers(responseHeaders),
        content: this.#bodyContent(responseBody, responseHeaders['content-type'] ?? ''),
        redirectURL: redactUrl(responseHeaders['location'] ?? '', this.#secrets),
        headersSize: -1,
        bodySize: responseBody?.size ?? 0,
        ...(error === undefined ? {} : { _error: this.text(error) }),
      },
      cache: {},
      timings: { send: 0, wait: duration, receive: 0 },
      ...(resourceType === undefined ? {} : { _resourceType: resourceType }),
      ...(frames && { _webSocketMessages: frames.map(frame => this.#frame(frame)) }),
      ...(details && { _protheus: this.#details(details) }),
    };
  }

  #request({ method, url, headers, body }: RecordedRequest): HarRequest {
    const plainUrl = redactUrl(url, this.#secrets);
    const mimeType = headers['content-type'] ?? '';
    return {
      method,
      url: plainUrl,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: this.#headers(headers),
      queryString: queryOf(plainUrl),
      ...(body && { postData: { mimeType, ...this.#postData(body) } }),
      headersSize: -1,
      bodySize: body?.size ?? 0,
    };
  }

  #headers(headers: Readonly<Record<string, string>>): readonly HarNameValue[] {
    return Object.entries(this.json(headers)).map(([name, value]) => ({ name, value }));
  }

  /** The state of a token (`valid`, `expired`) is no secret: it stands beside what is redacted. */
  #details({ token, ...details }: Readonly<Record<string, unknown>>): Record<string, unknown> {
    return { ...this.json(details), ...(typeof token === 'string' ? { token } : {}) };
  }

  #postData(body: RecordedBody): Omit<NonNullable<HarRequest['postData']>, 'mimeType'> {
    const { text, base64, isCut } = this.#bounded(body);
    return {
      text: text ?? base64 ?? '',
      ...(text === undefined && base64 !== undefined ? { _encoding: 'base64' } : {}),
      ...(isCut ? { comment: TRUNCATED } : {}),
    };
  }

  #bodyContent(body: RecordedBody | undefined, mimeType: string): HarContent {
    if (!body) return { size: 0, mimeType };
    const { text, base64, isCut } = this.#bounded(body);
    return {
      size: body.size,
      mimeType,
      ...(text === undefined ? {} : { text }),
      ...(base64 === undefined ? {} : { text: base64, encoding: 'base64' }),
      ...(isCut ? { comment: TRUNCATED } : {}),
    };
  }

  #bounded({ text, base64, isTruncated }: RecordedBody): {
    readonly text?: string;
    readonly base64?: string;
    readonly isCut: boolean;
  } {
    // Redacted as a whole: of half a JSON the names and values may be apart.
    const plain = text === undefined ? undefined : redactContent(text, this.#secrets);
    const whole = plain ?? base64 ?? '';
    // Three bytes are four characters of base64.
    const kept = whole.slice(0, plain === undefined ? this.#length & ~3 : this.#length);
    const isCut = isTruncated === true || kept.length < whole.length;
    if (plain !== undefined) return { text: kept, isCut };
    return base64 === undefined ? { isCut: true } : { base64: kept, isCut };
  }

  #frame({ direction, time, opcode, data }: RecordedFrame): {
    readonly type: 'send' | 'receive';
    readonly time: number;
    readonly opcode: number;
    readonly data: string;
  } {
    const isLogin = opcode === 1 && data.includes('loginInside');
    return {
      type: direction,
      time: time / 1000,
      opcode,
      data: isLogin ? PLACEHOLDER : opcode === 1 ? this.#content(data) : data,
    };
  }

  #content(text: string): string {
    return redactContent(text, this.#secrets).slice(0, this.#length);
  }
}

function queryOf(url: string): readonly HarNameValue[] {
  const at = url.indexOf('?');
  if (at < 0) return [];
  const query = new URLSearchParams(url.slice(at + 1).replace(/#.*/s, ''));
  return [...query].map(([name, value]) => ({ name, value }));
}
