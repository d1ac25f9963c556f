import {
  answerName,
  type FakeAdvplAnswer,
  type FakeAdvplCall,
  type FakeAdvplHandler,
  handlerOf,
} from './fake-advpl';
import {
  DEFAULT_APP_CONFIG,
  DEFAULT_SESSION,
  type FakeProtheusSession,
  storageValues,
} from './fake-session';
import { FakeStorage } from './fake-storage';
import { FakeTime } from './fake-time';
import { FakeWebChannel } from './fake-web-channel';
import { resetLibrary } from './library-internals';
import { hostKindOf, isConnectedAtStart, type ProtheusTestingOptions } from './testing-options';

/** A message that the application sent to AdvPL. */
export interface FakeProtheusMessage {
  readonly type: string;
  readonly content: string;
}

const REMOTE_TYPES = { webapp: 5, smartclient: 1 };

/**
 * A host for specs. It writes the session as FwCallApp does, adds the platform's channel to the
 * page, answers the application's messages, and removes everything at the end. The library and the
 * application run unchanged.
 *
 * With `provideProtheusTesting()` it is created and destroyed with the TestBed; an instance of your
 * own is removed by {@link destroy}.
 *
 * @example
 * ```ts
 * const host = TestBed.inject(FakeProtheusHost);
 * host.handle('getProduct', call => ({ code: call.content, description: 'Caneta' }));
 * ```
 */
export class FakeProtheusHost {
  readonly #options: ProtheusTestingOptions;

  readonly #handlers: Map<string, FakeAdvplAnswer>;
  readonly #time: FakeTime | undefined;
  readonly #storage = new FakeStorage();
  readonly #channel: FakeWebChannel | undefined;
  readonly #globals = globalThis as { twebchannel?: unknown; dialog?: unknown };
  readonly #previousGlobals = { ...pickGlobals(this.#globals) };
  readonly #sentMessages: FakeProtheusMessage[] = [];
  readonly #session: FakeProtheusSession;
  #connected = false;
  #destroyed = false;

  constructor(options: ProtheusTestingOptions = {}) {
    this.#options = options;
    const kind = hostKindOf(options);
    // Pending requests of the previous spec must not receive the answers of this one.
    resetLibrary();
    this.#time = options.fakeTime ? new FakeTime() : undefined;
    this.#handlers = new Map(Object.entries(options.advpl ?? {}));
    this.#session = { ...DEFAULT_SESSION, ...options.session };
    delete this.#globals.twebchannel;
    delete this.#globals.dialog;
    if (kind === 'browser') {
      if (options.session) this.setSession(options.session);
      return;
    }
    this.#openApplication(REMOTE_TYPES[kind]);
    this.#globals.twebchannel = this.#channel = new FakeWebChannel(
      REMOTE_TYPES[kind],
      { onSend: (type, content) => this.#receive(type, content) },
      options.advplToJs,
    );
    if (isConnectedAtStart(options)) this.connect();
  }

  /** The messages that the application sent, the oldest first. */
  get messages(): readonly FakeProtheusMessage[] {
    return this.#sentMessages;
  }

  /**
   * The contents of the messages of one type, the oldest first.
   *
   * @param type The type of the messages.
   */
  sent(type: string): readonly string[] {
    return this.#sentMessages
      .filter(message => message.type === type)
      .map(({ content }) => content);
  }

  /**
   * Sets the handler of the messages of a type; replaces the previous one.
   *
   * @param type The type of the messages.
   * @param handler A function, or the answer itself.
   * @returns This host, so that calls can be chained.
   */
  handle(type: string, handler: FakeAdvplAnswer): this {
    this.#handlers.set(type, handler);
    return this;
  }

  /**
   * Sends a message to the application, as `oWebChannel:AdvPLToJS(type, content)` does.
   *
   * @param type The type of the message.
   * @param content A text is sent as it is, anything else as JSON.
   */
  emit(type: string, content: unknown = ''): void {
    if (!this.#channel || !this.#connected || this.#destroyed) return;
    this.#channel.advplToJs(type, typeof content === 'string' ? content : JSON.stringify(content));
  }

  /**
   * Writes the session as code outside the application does: the application is not notified.
   *
   * @param session The values to write. A value that is not given stays; `null` removes it.
   */
  setSession(session: FakeProtheusSession): void {
    this.#storage.write(storageValues(session));
  }

  /** Connects the channel, for the first time or again. */
  connect(): void {
    this.#connected = true;
    this.#channel?.connect();
  }

  /**
   * Ends the connection. The web client notifies the page; a desktop does not, and its messages are
   * lost. In both cases no message is delivered any more.
   */
  disconnect(): void {
    this.#connected = false;
    this.#channel?.disconnect();
  }

  /**
   * Advances the time.
   *
   * @param milliseconds How far to advance the time.
   * @throws An error without the option `fakeTime`.
   */
  tick(milliseconds: number): void {
    if (!this.#time) {
      throw new Error('tick() needs provideProtheusTesting({ fakeTime: true }).');
    }
    this.#time.tick(milliseconds);
  }

  /**
   * The absolute URL of a request to an endpoint, for `HttpTestingController`.
   *
   * @param endpoint The path of the endpoint, such as `/api/v1/products`.
   *
   * @example
   * ```ts
   * const host = TestBed.inject(FakeProtheusHost);
   * TestBed.inject(HttpTestingController)
   *   .expectOne(host.restUrl('/api/v1/products'))
   *   .flush({ items: [] });
   * ```
   */
  restUrl(endpoint: string): string {
    const base = new URL(this.appConfig.api_baseUrl ?? '/', location.href).href;
    return `${base.replace(/\/$/, '')}/${endpoint.replace(/^\//, '')}`;
  }

  /** Removes the channel and the session, and restores the clock. */
  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    delete this.#globals.twebchannel;
    delete this.#globals.dialog;
    Object.assign(this.#globals, this.#previousGlobals);
    this.#storage.restore();
    this.#time?.restore();
  }

  /** The configuration of the application. */
  get appConfig(): NonNullable<ProtheusTestingOptions['appConfig']> {
    return this.#options.appConfig ?? DEFAULT_APP_CONFIG;
  }

  #openApplication(remoteType: number): void {
    const appConfig = JSON.stringify(this.appConfig);
    this.#storage.write({
      ERPAPPCONFIG: appConfig,
      ProAppConfig: appConfig,
      appName: this.#options.appName ?? 'app',
      SocketPort: '63972',
      RemoteType: `${remoteType}`,
      ...storageValues(this.#session),
    });
  }

  #receive(type: string, content: string): void {
    if (!this.#connected || this.#destroyed) return;
    this.#sentMessages.push({ type, content });
    const handler = handlerOf(this.#handlers, type);
    if (handler === undefined) {
      // The host answers this message itself: it writes a token.
      if (type === 'internalToken') this.#writeToken();
      return;
    }
    const call: FakeAdvplCall = {
      type,
      content,
      json: <T>() => JSON.parse(content) as T,
      answer: (name, answer, after) => {
        if (after === undefined) this.emit(name, answer);
        else setTimeout(() => this.emit(name, answer), after);
      },
    };
    const answer = runHandler(handler, call);
    if (answer !== undefined) call.answer(answerName(type, content), answer);
  }

  #writeToken(): void {
    const { user, token } = this.#session;
    if (token !== null) this.setSession({ user, token });
  }
}

/**
 * The answer of a handler. A handler that throws sends no answer, like AdvPL after an error, and
 * fails the spec: a failed expectation must not become an error that the application handles.
 */
function runHandler(handler: FakeAdvplAnswer, call: FakeAdvplCall): unknown {
  if (typeof handler !== 'function') return handler;
  try {
    return (handler as FakeAdvplHandler)(call);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
    return undefined;
  }
}

function pickGlobals({ twebchannel, dialog }: { twebchannel?: unknown; dialog?: unknown }): object {
  return { ...(twebchannel ? { twebchannel } : {}), ...(dialog ? { dialog } : {}) };
}
