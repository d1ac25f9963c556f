import { type HostFaults } from '../faults/catalogue.js';
import { textOf } from '../http/text-of.js';
import { type HostLog } from '../log/host-log.js';
import { type NoteTopic } from '../log/note-texts.js';
import { type HostSession } from '../session/host-session.js';
import { type AdvplChannel, type AdvplHandlers, answerMessage } from './advpl-handlers.js';
import { type AdvplMessage, ChannelFaults } from './channel-faults.js';

/** Carries messages to the page of an application. */
export interface ChannelTransport {
  /** Notifies the page that AdvPL is connected. */
  connected(): void;
  /** Sends a message to the page. */
  exec(type: string, content: string): void;
  /** Notifies the page that AdvPL is disconnected. */
  disconnected(): void;
}

/** What the channel of one application needs from the host. */
export interface ChannelHost {
  readonly application: string;
  readonly port: number;
  /** The session as it is now. */
  readonly session: () => HostSession;
  readonly log: HostLog;
  readonly faults: () => HostFaults;
  /**
   * The handlers as they are now, because the developer may save the configuration at any time. The
   * first set that has a handler for a message answers it.
   * @param type the type of the message
   */
  readonly handlers: (type: string) => Promise<readonly AdvplHandlers[]>;
  /** Closes the application; `force` closes it without a question. */
  readonly close: (force: boolean) => void;
  /** Issues a token for an application that asks for one. */
  readonly renewToken: () => Promise<void>;
  /** Reloads the application. */
  readonly reload: () => void;
  /** Reports a handler that threw. */
  readonly reportFailure: (type: string, error: unknown) => void;
}

/** The time after which the developer is warned of a handler that has not ended. */
const SLOW_HANDLER_MS = 30_000;

/** AdvPL's side of the channel of one open application. */
export class AppChannel {
  readonly #host: ChannelHost;

  #transport: ChannelTransport | undefined;
  #work: Promise<void> = Promise.resolve();
  readonly #slowHandlerTimers = new Set<NodeJS.Timeout>();
  readonly #faults: ChannelFaults;

  constructor(host: ChannelHost) {
    this.#host = host;
    this.#faults = new ChannelFaults(host.faults, {
      deliver: message => this.#deliver(message),
      reload: host.reload,
    });
  }

  get isConnected(): boolean {
    return this.#transport !== undefined;
  }

  /** Connects a page. After a reload it is another page, and replaces the one before. */
  attach(transport: ChannelTransport): void {
    // Handlers of the page before, above all one that never ends, must not delay the new page.
    this.#work = Promise.resolve();
    this.#faults.connect(() => {
      this.#transport = transport;
      transport.connected();
    });
  }

  /** Removes the transport of a page that is gone. */
  detach(transport: ChannelTransport): void {
    if (this.#transport === transport) this.#transport = undefined;
  }

  /** Ends the connection from AdvPL's side. */
  disconnect(): void {
    for (const timer of this.#slowHandlerTimers) clearTimeout(timer);
    this.#slowHandlerTimers.clear();
    this.#faults.clear();
    const transport = this.#transport;
    this.#transport = undefined;
    transport?.disconnected();
  }

  /** The page has its channel and its advpltojs.js: the platform now calls AdvPL with `preLoad`. */
  ready(): void {
    this.#dispatch('preLoad', '');
  }

  /** Receives a message of the application. */
  receive(type: string, sent: string): void {
    const content = this.#faults.received(sent);
    const id = this.#record('js-to-advpl', { type, content });
    if (type === 'close') this.#host.close(content === 'force');
    else if (type === 'internalToken') this.#renewToken();
    else this.#dispatch(type, content, id);
    this.#applyLostConnectionFault();
  }

  /** Sends a message of AdvPL. @returns Whether a page is connected. */
  send(type: string, content: string): boolean {
    const { isConnected } = this;
    this.#faults.send({ type, content });
    return isConnected;
  }

  #deliver(message: AdvplMessage): void {
    const { type, content } = message;
    this.#record('advpl-to-js', message);
    if (!this.#transport) {
      this.#note('message-lost', { type });
      return;
    }
    this.#transport.exec(type, content);
    this.#applyLostConnectionFault();
  }

  #renewToken(): void {
    this.#host
      .renewToken()
      .catch((error: unknown) => this.#host.reportFailure('internalToken', error));
  }

  // AdvPL processes the messages of a session one at a time.
  #dispatch(type: string, content: string, id?: number): void {
    if (this.#faults.isSilent) return;
    this.#work = this.#work.then(() => this.#answer(type, content, id));
  }

  async #answer(type: string, content: string, id?: number): Promise<void> {
    const cancelWarning = this.#warnWhenSlow(type);
    try {
      const channel: AdvplChannel = {
        type,
        application: this.#host.application,
        session: this.#host.session(),
        advplToJs: (answer, text) =>
          this.#faults.send({
            type: textOf(answer),
            content: textOf(text),
            ...(id === undefined ? {} : { answers: id }),
          }),
      };
      for (const handlers of await this.#host.handlers(type)) {
        if (await answerMessage(handlers, content, channel)) return;
      }
      // Every application receives `preLoad`; most have no handler for it.
      if (type !== 'preLoad') this.#note('message-unanswered', { type });
    } catch (error) {
      this.#host.reportFailure(type, error);
    } finally {
      cancelWarning();
    }
  }

  /** Warns of a handler that does not end. @returns A function that cancels the warning. */
  #warnWhenSlow(name: string): () => void {
    const cancel = (): void => {
      clearTimeout(timer);
      this.#slowHandlerTimers.delete(timer);
    };
    const timer = setTimeout(() => {
      cancel();
      this.#note('handler-slow', { name, seconds: String(SLOW_HANDLER_MS / 1000) });
    }, SLOW_HANDLER_MS);
    // A handler that is still running when the host ends must not keep the process alive.
    timer.unref();
    this.#slowHandlerTimers.add(timer);
    return cancel;
  }

  #applyLostConnectionFault(): void {
    if (!this.#faults.isLostAfterMessage() || !this.isConnected) return;
    this.#note('connection-lost');
    this.disconnect();
  }

  #note(topic: NoteTopic, values: Readonly<Record<string, string>> = {}): void {
    this.#host.log.note('warning', topic, values, this.#host);
  }

  /** Writes a message to the log. @returns The number of its entry. */
  #record(direction: 'js-to-advpl' | 'advpl-to-js', message: AdvplMessage): number {
    const { application, port, log } = this.#host;
    return log.add({ kind: 'message', time: Date.now(), application, port, direction, ...message });
  }
}
