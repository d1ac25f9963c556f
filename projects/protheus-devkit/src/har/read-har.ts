import { isUtf8 } from 'node:buffer';
import { channelMessage } from './channel-frames.js';
import { noHar } from './har-errors.js';
import {
  type RecordedApplication,
  type RecordedBody,
  type RecordedFrame,
  type RecordedMessage,
  type RecordedNote,
  type RecordedRequest,
  type RecordedSession,
  type RecordedStorage,
  type RecordedTenant,
} from './recorded-session.js';
import { tenantOfRequests, tenantOfStorage } from './tenant-of.js';
import { TRUNCATED } from './write-har.js';

type Fields = Readonly<Record<string, unknown>>;

/** Bodies that stand in files beside a HAR, by the name of the file. */
export type HarAttachments = ReadonlyMap<string, Buffer>;

const NO_ATTACHMENTS: HarAttachments = new Map();

/** The last moment that a `Date` has. */
const LAST_TIME = 8.64e15;

/**
 * The content of a HAR: of this package, of a browser's panel or of Playwright. What is not as the format
 * says is left out; the format's limits are those of JSON.
 *
 * @param text the HAR, with or without a byte order mark
 * @param file its name, for the error
 * @throws DevkitError PDK501 when it is none
 */
export function readHar(
  text: string,
  file = 'HAR',
  attachments: HarAttachments = NO_ATTACHMENTS,
): RecordedSession {
  const log = logOf(text, file);
  const ours = fieldsOf(log['_protheus']);
  const requests = listOf(log['entries'])
    .flatMap(entry => requestOf(fieldsOf(entry), attachments) ?? [])
    .sort(byTime);
  const applications = listOf(ours['applications']).map(item => applicationOf(fieldsOf(item)));
  const messages = listOf(ours['messages']).flatMap(item => messageOf(fieldsOf(item)) ?? []);
  return {
    applications: applications.length > 0 ? applications : guessedApplications(requests),
    requests,
    messages: (messages.length > 0 ? messages : messagesOfFrames(requests)).sort(byTime),
    storage: listOf(ours['storage']).flatMap(item => storageOf(fieldsOf(item)) ?? []),
    notes: listOf(ours['notes']).flatMap(item => noteOf(fieldsOf(item)) ?? []),
  };
}

/** The member `log` of a HAR. @throws DevkitError PDK501 when the text is none */
export function logOf(text: string, file: string): Fields {
  let har: unknown;
  try {
    har = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // The error of JSON.parse would quote the text.
    throw noHar(file, 'JSON');
  }
  const { log } = fieldsOf(har);
  if (!Array.isArray(fieldsOf(log)['entries'])) throw noHar(file, 'log.entries');
  return fieldsOf(log);
}

/** The names of the files beside a HAR that have its bodies, as Playwright's `content: 'attach'` writes. */
export function attachmentNames(log: Fields): readonly string[] {
  const names = listOf(log['entries']).flatMap(entry => {
    const { request, response } = fieldsOf(entry);
    return [fieldsOf(request)['postData'], fieldsOf(response)['content']].map(
      part => fieldsOf(part)['_file'],
    );
  });
  // A name with a separator would be a file elsewhere.
  return [...new Set(names)].filter(
    (name): name is string => typeof name === 'string' && /^[\w-][\w.-]{0,200}$/.test(name),
  );
}

function requestOf(entry: Fields, attachments: HarAttachments): RecordedRequest | undefined {
  const request = fieldsOf(entry['request']);
  const response = fieldsOf(entry['response']);
  const { method, url } = request;
  if (typeof method !== 'string' || typeof url !== 'string' || !URL.canParse(url)) return undefined;
  const headers = headersOf(request['headers']);
  const responseHeaders = headersOf(response['headers']);
  const content = fieldsOf(response['content']);
  const type = textOf(content['mimeType']) ?? responseHeaders['content-type'] ?? '';
  if (type !== '' && responseHeaders['content-type'] === undefined) {
    responseHeaders['content-type'] = type;
  }
  const status = Number(response['status']);
  const body = postDataOf(fieldsOf(request['postData']), attachments);
  const responseBody = bodyOf(content, content['encoding'] === 'base64', attachments);
  const frames = listOf(entry['_webSocketMessages']).flatMap(item => frameOf(fieldsOf(item)) ?? []);
  const error = textOf(response['_error']) ?? textOf(response['_failureText']);
  const statusText = textOf(response['statusText']);
  const resourceType = textOf(entry['_resourceType']);
  const isWebSocket = frames.length > 0 || /^wss?:/i.test(url);
  return {
    time: timeOf(entry['startedDateTime']),
    milliseconds: numberOf(entry['time']),
    method: method.toUpperCase(),
    url,
    headers,
    ...(body && { body }),
    status: Number.isInteger(status) && status >= 100 && status <= 599 ? status : 0,
    ...(statusText === undefined ? {} : { statusText }),
    ...(error === undefined ? {} : { error }),
    responseHeaders,
    ...(responseBody && { responseBody }),
    ...(isWebSocket
      ? { resourceType: 'websocket', frames }
      : resourceType === undefined
        ? {}
        : { resourceType: resourceType.toLowerCase() }),
    ...(entry['_protheus'] === undefined ? {} : { details: fieldsOf(entry['_protheus']) }),
  };
}

function postDataOf(postData: Fields, attachments: HarAttachments): RecordedBody | undefined {
  const params = listOf(postData['params']);
  if (!textOf(postData['text']) && params.length > 0) {
    const form = new URLSearchParams();
    for (const param of params) {
      const { name, value } = fieldsOf(param);
      form.append(String(name ?? ''), String(value ?? ''));
    }
    const text = form.toString();
    return { size: Buffer.byteLength(text), text };
  }
  return bodyOf(postData, postData['_encoding'] === 'base64', attachments);
}

function bodyOf(
  content: Fields,
  isBase64: boolean,
  attachments: HarAttachments,
): RecordedBody | undefined {
  const attached = attachments.get(String(content['_file']));
  const text = textOf(content['text']);
  const cut = content['comment'] === TRUNCATED ? { isTruncated: true as const } : {};
  const size = numberOf(content['size']);
  if (attached) return { ...bytesOf(attached), size: attached.length, ...cut };
  if (text === undefined || (text === '' && size > 0)) return size > 0 ? { size } : undefined;
  if (isBase64) {
    const bytes = Buffer.from(text, 'base64');
    return { ...bytesOf(bytes), size: Math.max(bytes.length, size), ...cut };
  }
  if (text === '') return undefined;
  return { size: Math.max(Buffer.byteLength(text), cut.isTruncated ? size : 0), text, ...cut };
}

function bytesOf(bytes: Buffer): Pick<RecordedBody, 'text' | 'base64'> {
  return isUtf8(bytes) && !bytes.includes(0)
    ? { text: bytes.toString() }
    : { base64: bytes.toString('base64') };
}

function frameOf({ type, time, opcode, data }: Fields): RecordedFrame | undefined {
  if ((type !== 'send' && type !== 'receive') || typeof data !== 'string') return undefined;
  return {
    direction: type,
    time: boundedTime(Number(time) * 1000),
    opcode: Number.isInteger(opcode) ? Number(opcode) : 1,
    data,
  };
}

function messagesOfFrames(requests: readonly RecordedRequest[]): RecordedMessage[] {
  return requests.flatMap(({ url, frames = [] }) =>
    frames.flatMap(frame => {
      const message = channelMessage(frame);
      const port = Number(new URL(url).port);
      return message ? [{ ...message, time: frame.time, application: '', port }] : [];
    }),
  );
}

function messageOf(item: Fields): RecordedMessage | undefined {
  const { direction, type, content, id, answers, application, port } = item;
  if (direction !== 'js-to-advpl' && direction !== 'advpl-to-js') return undefined;
  if (typeof type !== 'string') return undefined;
  return {
    time: boundedTime(Number(item['time'])),
    application: textOf(application) ?? '',
    port: numberOf(port),
    direction,
    type,
    content: textOf(content) ?? '',
    ...(Number.isInteger(id) ? { id: Number(id) } : {}),
    ...(Number.isInteger(answers) ? { answers: Number(answers) } : {}),
  };
}

function storageOf(item: Fields): RecordedStorage | undefined {
  const { area, key, value } = item;
  if (typeof key !== 'string') return undefined;
  return {
    time: boundedTime(Number(item['time'])),
    area: area === 'local' ? 'local' : 'session',
    key,
    value: textOf(value) ?? null,
  };
}

function noteOf(item: Fields): RecordedNote | undefined {
  const { level, text, application, topic, values } = item;
  if (typeof text !== 'string') return undefined;
  return {
    time: boundedTime(Number(item['time'])),
    level: level === 'error' || level === 'warning' ? level : 'info',
    text,
    ...(typeof application === 'string' ? { application } : {}),
    ...(typeof topic === 'string' ? { topic, values: textsOf(values) } : {}),
  };
}

function applicationOf(item: Fields): RecordedApplication {
  const { name, port, mode, environment, url, session } = item;
  const stored = fieldsOf(item['storage']);
  const storage = { session: textsOf(stored['session']), local: textsOf(stored['local']) };
  const { theme, ...texts } = fieldsOf(session);
  return {
    name: textOf(name) ?? '',
    port: numberOf(port),
    ...(mode === 'webapp' || mode === 'desktop' ? { mode } : {}),
    ...(typeof environment === 'string' ? { environment } : {}),
    ...(typeof url === 'string' ? { url } : {}),
    session: {
      ...tenantOfStorage(storage.session, storage.local),
      ...(textsOf(texts) as RecordedTenant),
      ...(theme === 0 || theme === 1 || theme === 2 ? { theme } : {}),
    },
    storage,
  };
}

/** The application of a HAR that no tool of ours wrote: from the addresses of its files. */
function guessedApplications(requests: readonly RecordedRequest[]): RecordedApplication[] {
  const session = tenantOfRequests(requests);
  for (const { url } of requests) {
    const { pathname } = new URL(url);
    const [, environment, name] =
      /\/app-root\/(?:([^/]+)\/)?([\w.-]+?)(?:_env_[^/]+)?\/(?:index\.html|assets\/)/i.exec(
        pathname,
      ) ?? [];
    if (name === undefined || name === 'preindex') continue;
    return [
      {
        name,
        port: 0,
        ...(environment === undefined ? {} : { environment }),
        session,
        storage: { session: {}, local: {} },
      },
    ];
  }
  if (Object.keys(session).length === 0) return [];
  return [{ name: '', port: 0, session, storage: { session: {}, local: {} } }];
}

function headersOf(list: unknown): Record<string, string> {
  const headers = new Map<string, string>();
  for (const item of listOf(list)) {
    const { name, value } = fieldsOf(item);
    if (typeof name !== 'string' || typeof value !== 'string' || name.startsWith(':')) continue;
    const key = name.toLowerCase();
    const known = headers.get(key);
    headers.set(key, known === undefined ? value : `${known}, ${value}`);
  }
  return Object.fromEntries(headers);
}

function timeOf(value: unknown): number {
  return boundedTime(typeof value === 'string' ? Date.parse(value) : Number.NaN);
}

function boundedTime(time: number): number {
  return Number.isFinite(time) ? Math.min(Math.max(0, time), LAST_TIME) : 0;
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function textsOf(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fieldsOf(value)).filter(
      (field): field is [string, string] => typeof field[1] === 'string',
    ),
  );
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function byTime(a: { readonly time: number }, b: { readonly time: number }): number {
  return a.time - b.time;
}
