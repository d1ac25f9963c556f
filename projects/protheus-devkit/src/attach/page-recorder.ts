import { channelMessage } from '../har/channel-frames.js';
import {
  type RecordedBody,
  type RecordedFrame,
  type RecordedRequest,
} from '../har/recorded-session.js';
import { type DevToolsEvent, type DevToolsTarget, type Values } from './devtools-connection.js';
import { type SessionRecorder } from './session-recorder.js';

/** The name of the binding by which the script in the page reports messages. */
const BINDING = '__protheusDevkit';

/** The most bytes of a body that are kept. */
const BODY_BYTES = 1024 * 1024;

/** The most messages that are kept of a WebSocket. */
const MOST_FRAMES = 100_000;

/** What requests a body that is worth keeping: REST and pages, not the files of an application. */
const WITH_BODY = new Set(['XHR', 'Fetch', 'Document', 'EventSource', 'Other']);

/** The storage and the application of a frame. */
const READ_STORAGE = `JSON.stringify({
  session: { ...sessionStorage }, local: { ...localStorage }, url: location.href,
})`;

interface Pending {
  request: RecordedRequest;
  readonly frames: RecordedFrame[];
  /** In seconds, by the clock of the browser that only counts. */
  readonly start: number;
  readonly type: string;
}

/** Records one page, or one frame of another process, until its target is gone. */
export class PageRecorder {
  readonly #target: DevToolsTarget;
  readonly #session: SessionRecorder;
  readonly #script: string;
  readonly #pending = new Map<string, Pending>();
  /** Of the WebSockets that were open before the recording: their frames have no URL. */
  #unknownSocketUrl = 'ws://127.0.0.1/';
  #clockDifference: number | undefined;

  /** @param script the script that reports the messages of the web client */
  constructor(target: DevToolsTarget, session: SessionRecorder, script: string) {
    this.#target = target;
    this.#session = session;
    this.#script = script;
    target.onEvent(event => this.#receive(event));
  }

  /** Begins. A target that waits for it runs afterwards. */
  async start(): Promise<void> {
    const { send } = this.#target;
    await Promise.all([
      send('Network.enable', { maxPostDataSize: BODY_BYTES }),
      send('Page.enable'),
      send('DOMStorage.enable'),
      send('Log.enable'),
      send('Runtime.addBinding', { name: BINDING }),
      send('Page.addScriptToEvaluateOnNewDocument', { source: this.#script }),
      send('Runtime.enable'),
      // Commands are executed in their order; a page that waits answers some of them only when it runs.
      send('Runtime.runIfWaitingForDebugger'),
    ]);
  }

  #receive({ method, params }: DevToolsEvent): void {
    switch (method) {
      case 'Runtime.executionContextCreated':
        return void this.#readContext(params);
      case 'Runtime.bindingCalled':
        return this.#bindingCalled(params);
      case 'Runtime.consoleAPICalled':
        return this.#console(params);
      case 'Runtime.exceptionThrown':
        return this.#exception(fields(params['exceptionDetails']), params);
      case 'Log.entryAdded':
        return this.#logEntry(fields(params['entry']));
      case 'DOMStorage.domStorageItemAdded':
      case 'DOMStorage.domStorageItemUpdated':
        return this.#storage(params, String(params['newValue']));
      case 'DOMStorage.domStorageItemRemoved':
        return this.#storage(params, null);
      default:
        if (method.startsWith('Network.')) this.#network(method.slice(8), params);
    }
  }

  /** A frame exists: its storage is read, and the script evaluated where the page runs already. */
  async #readContext(params: Values): Promise<void> {
    const context = fields(params['context']);
    if (fields(context['auxData'])['isDefault'] !== true) return;
    const contextId = context['id'];
    const { send } = this.#target;
    await send('Runtime.evaluate', { expression: this.#script, contextId });
    const result = await send('Runtime.evaluate', { expression: READ_STORAGE, contextId });
    const { value } = fields(result?.['result']);
    const found = typeof value === 'string' ? jsonFields(value) : {};
    const session = texts(found['session']);
    if (session['SocketPort'] !== undefined)
      this.#unknownSocketUrl = `ws://127.0.0.1:${Number(session['SocketPort'])}/`;
    if (typeof found['url'] === 'string')
      this.#session.addFrame(found['url'], session, texts(found['local']));
  }

  #bindingCalled({ name, payload }: Values): void {
    if (name !== BINDING || typeof payload !== 'string') return;
    const { direction, port, type, content, time, application } = jsonFields(payload);
    if (direction !== 'js-to-advpl' && direction !== 'advpl-to-js') return;
    this.#session.addMessage({
      time: number(time) || Date.now(),
      application: String(application ?? ''),
      port: number(port),
      direction,
      type: String(type),
      content: String(content),
    });
  }

  #console({ type, args, timestamp }: Values): void {
    const text = list(args)
      .map(item => {
        const { value, description } = fields(item);
        return typeof value === 'string' ? value : (description ?? JSON.stringify(value));
      })
      .join(' ');
    const level = type === 'error' || type === 'assert' ? 'error' : type;
    this.#session.addNote({
      time: number(timestamp),
      level: level === 'error' ? 'error' : level === 'warning' ? 'warning' : 'info',
      text: text.slice(0, BODY_BYTES),
    });
  }

  #exception(details: Values, { timestamp }: Values): void {
    const { description } = fields(details['exception']);
    const text = typeof description === 'string' ? description : String(details['text']);
    this.#session.addNote({ time: number(timestamp), level: 'error', text });
  }

  #logEntry({ level, text, url, timestamp }: Values): void {
    this.#session.addNote({
      time: number(timestamp),
      level: level === 'error' ? 'error' : level === 'warning' ? 'warning' : 'info',
      text: typeof url === 'string' ? `${String(text)} (${url})` : String(text),
    });
  }

  #storage({ storageId, key }: Values, value: string | null): void {
    const area = fields(storageId)['isLocalStorage'] === true ? 'local' : 'session';
    this.#session.addStorage({ time: Date.now(), area, key: String(key), value });
  }

  #network(event: string, params: Values): void {
    const id = String(params['requestId']);
    const pending = this.#pending.get(id);
    switch (event) {
      case 'requestWillBeSent':
        return this.#requestWillBeSent(id, params);
      case 'requestWillBeSentExtraInfo':
        if (pending) this.#addHeaders(pending, params['headers'], {});
        return;
      case 'responseReceived':
        if (pending) this.#responseReceived(pending, fields(params['response']));
        return;
      case 'loadingFinished':
        if (pending) void this.#finished(id, pending, number(params['timestamp']));
        return;
      case 'loadingFailed':
        if (pending) this.#failed(id, pending, params);
        return;
      case 'webSocketCreated':
        this.#pending.set(id, this.#socket(String(params['url'])));
        return;
      case 'webSocketHandshakeResponseReceived': {
        if (!pending) return;
        const { status, headers, requestHeaders } = fields(params['response']);
        pending.request = { ...pending.request, status: number(status) };
        this.#addHeaders(pending, requestHeaders, headers);
        return;
      }
      case 'webSocketFrameSent':
      case 'webSocketFrameReceived':
        return this.#frame(id, event === 'webSocketFrameSent' ? 'send' : 'receive', params);
      case 'webSocketClosed':
        if (pending) this.#add(id, pending, number(params['timestamp']));
    }
  }

  #requestWillBeSent(id: string, params: Values): void {
    const before = this.#pending.get(id);
    const redirect = params['redirectResponse'];
    if (before && redirect !== undefined) {
      this.#responseReceived(before, fields(redirect));
      this.#add(id, before, number(params['timestamp']));
    }
    const { url, method, headers, postData, hasPostData } = fields(params['request']);
    if (typeof url !== 'string' || /^(?:data|blob|chrome|devtools)/.test(url)) return;
    const time = number(params['wallTime']) * 1000;
    this.#clockDifference ??= time - number(params['timestamp']) * 1000;
    const pending: Pending = {
      start: number(params['timestamp']),
      frames: [],
      type: String(params['type'] ?? 'Other'),
      request: {
        ...{ time, milliseconds: 0, method: String(method), url, headers: lowerCase(headers) },
        ...(typeof postData === 'string' ? { body: textBody(postData) } : {}),
        ...{ status: 0, responseHeaders: {} },
        resourceType: String(params['type'] ?? 'other').toLowerCase(),
      },
    };
    this.#pending.set(id, pending);
    if (hasPostData === true && postData === undefined) void this.#readPostData(id, pending);
  }

  async #readPostData(id: string, pending: Pending): Promise<void> {
    const result = await this.#target.send('Network.getRequestPostData', { requestId: id });
    const { postData } = result ?? {};
    if (typeof postData !== 'string') return;
    pending.request = { ...pending.request, body: textBody(postData) };
  }

  #responseReceived(pending: Pending, response: Values): void {
    const { status, statusText, headers } = response;
    pending.request = {
      ...pending.request,
      status: number(status),
      statusText: String(statusText ?? ''),
    };
    this.#addHeaders(pending, {}, headers);
  }

  #addHeaders(pending: Pending, request: unknown, response: unknown): void {
    pending.request = {
      ...pending.request,
      headers: { ...pending.request.headers, ...lowerCase(request) },
      responseHeaders: { ...pending.request.responseHeaders, ...lowerCase(response) },
    };
  }

  async #finished(id: string, pending: Pending, end: number): Promise<void> {
    this.#pending.delete(id);
    const done = this.#session.hold();
    try {
      const result = WITH_BODY.has(pending.type)
        ? await this.#target.send('Network.getResponseBody', { requestId: id })
        : undefined;
      const { body, base64Encoded } = result ?? {};
      const responseBody =
        typeof body !== 'string' || body === ''
          ? undefined
          : base64Encoded === true
            ? base64Body(body)
            : textBody(body);
      pending.request = { ...pending.request, ...(responseBody && { responseBody }) };
      this.#add(id, pending, end);
    } finally {
      done();
    }
  }

  #failed(id: string, pending: Pending, params: Values): void {
    const { errorText, blockedReason, corsErrorStatus } = params;
    const cors = fields(corsErrorStatus)['corsError'];
    const error = [errorText, blockedReason, cors]
      .filter(text => typeof text === 'string')
      .join(' ');
    pending.request = { ...pending.request, error };
    this.#add(id, pending, number(params['timestamp']));
  }

  #socket(url: string): Pending {
    const request: RecordedRequest = {
      ...{ time: Date.now(), milliseconds: 0, method: 'GET', url, headers: {}, status: 101 },
      ...{ responseHeaders: {}, resourceType: 'websocket' },
    };
    const pending: Pending = { request, frames: [], start: 0, type: 'WebSocket' };
    this.#session.addOpenRequest(() => ({ ...pending.request, frames: pending.frames }));
    return pending;
  }

  #frame(id: string, direction: RecordedFrame['direction'], params: Values): void {
    const { opcode, payloadData } = fields(params['response']);
    let pending = this.#pending.get(id);
    if (!pending) {
      pending = this.#socket(this.#unknownSocketUrl);
      this.#pending.set(id, pending);
    }
    const frame: RecordedFrame = {
      direction,
      time: this.#timeOf(number(params['timestamp'])),
      opcode: number(opcode),
      data: String(payloadData),
    };
    if (pending.frames.length < MOST_FRAMES) pending.frames.push(frame);
    const message = channelMessage(frame);
    if (!message) return;
    const port = Number(new URL(pending.request.url).port);
    const application = this.#session.applicationOf(port);
    this.#session.addMessage({ ...message, time: frame.time, application, port });
  }

  #timeOf(timestamp: number): number {
    return this.#clockDifference === undefined
      ? Date.now()
      : Math.round(timestamp * 1000 + this.#clockDifference);
  }

  #add(id: string, pending: Pending, end: number): void {
    this.#pending.delete(id);
    const milliseconds = Math.max(0, Math.round((end - pending.start) * 1000));
    pending.request = { ...pending.request, milliseconds: pending.start === 0 ? 0 : milliseconds };
    if (pending.type !== 'WebSocket') this.#session.addRequest(pending.request);
  }
}

function textBody(text: string): RecordedBody {
  const size = Buffer.byteLength(text);
  return text.length <= BODY_BYTES
    ? { size, text }
    : { size, text: text.slice(0, BODY_BYTES), isTruncated: true };
}

function base64Body(base64: string): RecordedBody {
  const size = Math.floor((base64.length * 3) / 4);
  return size <= BODY_BYTES
    ? { size, base64 }
    : { size, base64: base64.slice(0, BODY_BYTES), isTruncated: true };
}

function lowerCase(headers: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields(headers)).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}

function texts(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields(value)).map(([key, text]) => [key, String(text)]),
  );
}

function jsonFields(text: string): Values {
  try {
    return fields(JSON.parse(text));
  } catch {
    return {};
  }
}

function fields(value: unknown): Values {
  return typeof value === 'object' && value !== null ? (value as Values) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
