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
  storageTexts,
} from './fake-session';
import { FakeStorage } from './fake-storage';
import { FakeTime } from './fake-time';
import { FakeWebChannel } from './fake-web-channel';
import { resetLibrary } from './library-internals';
import { isConnectedAtStart, kindOf, type ProtheusTestingOptions } from './testing-options';

/** What the application sent to AdvPL. */
export interface FakeProtheusMessage {
  readonly type: string;
  readonly content: string;
}

const REMOTE_TYPES = { webapp: 5, smartclient: 1 };

/**
 * A host for specs: it writes the session as FwCallApp does, puts the platform’s channel into the
 * page, answers the application’s messages, and takes everything away at the end. The library and
 * the application run as they are.
 *
 * With `provideProtheusTesting()` it comes and goes with the TestBed; made by hand it is put away by
 * {@link destroy}.
 *
 * @example
 * ```ts
 * const host = TestBed.inject(FakeProtheusHost);
 * host.on('getProduct', call => ({ code: call.content, description: 'Caneta' }));
 * ```
 */
export class FakeProtheusHost {
  private readonly handlers: Map<string, FakeAdvplAnswer>;
  private readonly time: FakeTime | undefined;
  private readonly storage = new FakeStorage();
  private readonly channel: FakeWebChannel | undefined;
  private readonly page = globalThis as { twebchannel?: unknown; dialog?: unknown };
  private readonly before = { ...pick(this.page) };
  private readonly log: FakeProtheusMessage[] = [];
  private readonly session: FakeProtheusSession;
  private connected = false;
  private destroyed = false;

  constructor(private readonly options: ProtheusTestingOptions = {}) {
    const kind = kindOf(options);
    // What the spec before left waiting must not meet this one.
    resetLibrary();
    this.time = options.fakeTime ? new FakeTime() : undefined;
    this.handlers = new Map(Object.entries(options.advpl ?? {}));
    this.session = { ...DEFAULT_SESSION, ...options.session };
    delete this.page.twebchannel;
    delete this.page.dialog;
    if (kind === 'browser') {
      if (options.session) this.setSession(options.session);
      return;
    }
    this.openApplication(REMOTE_TYPES[kind]);
    this.page.twebchannel = this.channel = new FakeWebChannel(
      REMOTE_TYPES[kind],
      { sent: (type, content) => this.receive(type, content) },
      options.advplToJs,
    );
    if (isConnectedAtStart(options)) this.connect();
  }

  /** What the application sent, the oldest first. */
  get messages(): readonly FakeProtheusMessage[] {
    return this.log;
  }

  /** The contents of the messages of a type, the oldest first. */
  sent(type: string): readonly string[] {
    return this.log.filter(message => message.type === type).map(({ content }) => content);
  }

  /**
   * Says what AdvPL does with the messages of a type from now on.
   *
   * @param handler A function, or the answer itself.
   */
  on(type: string, handler: FakeAdvplAnswer): this {
    this.handlers.set(type, handler);
    return this;
  }

  /**
   * Sends a message to the application, as `oWebChannel:AdvPLToJS(type, content)` does.
   *
   * @param content A text as it is, anything else as JSON.
   */
  emit(type: string, content: unknown = ''): void {
    if (!this.channel || !this.connected || this.destroyed) return;
    this.channel.advplToJs(type, typeof content === 'string' ? content : JSON.stringify(content));
  }

  /**
   * Writes the session as code outside the application does: without a word to it. What is not
   * mentioned stays; `null` removes.
   */
  setSession(session: FakeProtheusSession): void {
    this.storage.write(storageTexts(session));
  }

  /** Connects the channel, the first time or again. */
  connect(): void {
    this.connected = true;
    this.channel?.connect();
  }

  /**
   * Ends the connection. The web client tells the page; a desktop does not, its messages are simply
   * lost. Either way nothing arrives any more.
   */
  disconnect(): void {
    this.connected = false;
    this.channel?.disconnect();
  }

  /** Lets time pass; needs the option `fakeTime`. */
  tick(milliseconds: number): void {
    if (!this.time) {
      throw new Error('tick() needs provideProtheusTesting({ fakeTime: true }).');
    }
    this.time.tick(milliseconds);
  }

  /**
   * The address that a request to an endpoint ends at, for `HttpTestingController`.
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

  /** Takes everything away: channel, session and the stopped clock. */
  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    delete this.page.twebchannel;
    delete this.page.dialog;
    Object.assign(this.page, this.before);
    this.storage.restore();
    this.time?.restore();
  }

  /** The configuration that the application sees. */
  get appConfig(): NonNullable<ProtheusTestingOptions['appConfig']> {
    return this.options.appConfig ?? DEFAULT_APP_CONFIG;
  }

  private openApplication(remoteType: number): void {
    const appConfig = JSON.stringify(this.appConfig);
    this.storage.write({
      ERPAPPCONFIG: appConfig,
      ProAppConfig: appConfig,
      appName: this.options.appName ?? 'app',
      SocketPort: '63972',
      RemoteType: `${remoteType}`,
      ...storageTexts(this.session),
    });
  }

  private receive(type: string, content: string): void {
    if (!this.connected || this.destroyed) return;
    this.log.push({ type, content });
    const handler = handlerOf(this.handlers, type);
    if (handler === undefined) {
      // The host answers this one by writing a token of its own accord.
      if (type === 'internalToken') this.writeToken();
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
    const answer = answerOf(handler, call);
    if (answer !== undefined) call.answer(answerName(type, content), answer);
  }

  private writeToken(): void {
    const { user, token } = this.session;
    if (token !== null) this.setSession({ user, token });
  }
}

/**
 * What a handler answers. One that throws stays silent, as AdvPL does that stops with an error, and
 * fails the spec: an expectation in it must not end as an error that the application deals with.
 */
function answerOf(handler: FakeAdvplAnswer, call: FakeAdvplCall): unknown {
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

function pick({ twebchannel, dialog }: { twebchannel?: unknown; dialog?: unknown }): object {
  return { ...(twebchannel ? { twebchannel } : {}), ...(dialog ? { dialog } : {}) };
}
