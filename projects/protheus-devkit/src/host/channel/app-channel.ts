import { type HostFaults } from '../faults/catalogue.js';
import { throughCp1252 } from '../faults/cp1252.js';
import { type HostLog } from '../log/host-log.js';
import { type NoteTopic } from '../log/note-texts.js';
import { type HostSession } from '../session/host-session.js';
import { type AdvplChannel, type AdvplHandlers, answerMessage } from './advpl-handlers.js';
import { AnswerFaults } from './answer-faults.js';

/** Carries messages to the page of an application. */
export interface ChannelTransport {
  /** Tells the page that AdvPL is there. */
  connected(): void;
  /** Hands a message over. */
  exec(type: string, content: string): void;
  /** Tells the page that AdvPL is gone. */
  disconnected(): void;
}

/** What the channel of one application needs from the host. */
export interface ChannelOwner {
  readonly application: string;
  readonly port: number;
  /** The session as it is now. */
  readonly session: () => HostSession;
  readonly log: HostLog;
  readonly faults: () => HostFaults;
  /**
   * The handlers that are valid now, for the developer's file may be saved at any time: the first
   * that know a message answer it.
   */
  readonly handlers: () => Promise<readonly AdvplHandlers[]>;
  /** The application asks to be closed; `force` closes without asking. */
  readonly close: (force: boolean) => void;
  /** The application has no token and asks for one. */
  readonly renewToken: () => Promise<void>;
  /** The application is to be loaded again. */
  readonly reload: () => void;
  /** A handler threw. */
  readonly failed: (type: string, error: unknown) => void;
}

/** After how long a handler that does not end is told of, in milliseconds. */
const patience = 30_000;

/** AdvPL's side of the channel of one open application. */
export class AppChannel {
  private transport: ChannelTransport | undefined;
  private work: Promise<void> = Promise.resolve();
  private count = 0;
  private reloaded = false;
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly answers: AnswerFaults;

  constructor(private readonly owner: ChannelOwner) {
    this.answers = new AnswerFaults(owner.faults, answer =>
      this.deliver(answer.type, answer.content),
    );
  }

  get isConnected(): boolean {
    return this.transport !== undefined;
  }

  /** A page asks to be connected; after a reload it is another one. */
  attach(transport: ChannelTransport): void {
    const faults = this.owner.faults();
    if (faults['never-connect']) return;
    // What the page before still waits for holds nobody up, a handler that never ends least of all.
    this.work = Promise.resolve();
    const connect = (): void => {
      this.transport = transport;
      this.count = 0;
      transport.connected();
    };
    const slow = faults['slow-connect'];
    if (slow === undefined) connect();
    else this.later(slow, connect);
    if (faults.reload !== undefined && !this.reloaded) {
      this.reloaded = true;
      this.later(faults.reload, this.owner.reload);
    }
  }

  /** The page of a transport is gone. */
  detach(transport: ChannelTransport): void {
    if (this.transport === transport) this.transport = undefined;
  }

  /** Ends the connection from AdvPL's side. */
  disconnect(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    this.answers.clear();
    const transport = this.transport;
    this.transport = undefined;
    transport?.disconnected();
  }

  /** The page's channel and its advpltojs.js are there: the platform calls AdvPL with `preLoad`. */
  ready(): void {
    this.dispatch('preLoad', '');
  }

  /** A message of the application. */
  receive(type: string, sent: string): void {
    const content = this.owner.faults().cp1252 ? throughCp1252(sent) : sent;
    this.record('js-to-advpl', type, content);
    if (type === 'close') this.owner.close(content === 'force');
    else if (type === 'internalToken') void this.owner.renewToken();
    else this.dispatch(type, content);
    this.lose();
  }

  /** A message of AdvPL. @returns whether a page is there to take it */
  send(type: string, content: string): boolean {
    const { isConnected } = this;
    this.answers.send({ type, content });
    return isConnected;
  }

  private deliver(type: string, content: string): void {
    this.record('advpl-to-js', type, content);
    if (!this.transport) {
      this.note('message-lost', { type });
      return;
    }
    this.transport.exec(type, content);
    this.lose();
  }

  // AdvPL runs the messages of a session one at a time.
  private dispatch(type: string, content: string): void {
    if (this.owner.faults()['silent-advpl']) return;
    this.work = this.work.then(() => this.answer(type, content));
  }

  private async answer(type: string, content: string): Promise<void> {
    const slow = this.later(patience, () =>
      this.note('handler-slow', { name: type, seconds: String(patience / 1000) }),
    );
    try {
      const channel: AdvplChannel = {
        type,
        application: this.owner.application,
        session: this.owner.session(),
        advplToJs: (answer, text) => void this.send(answer, text),
      };
      for (const handlers of await this.owner.handlers()) {
        if (await answerMessage(handlers, content, channel)) return;
      }
      // Every application gets `preLoad`; most do not care.
      if (type !== 'preLoad') this.note('message-unanswered', { type });
    } catch (error) {
      this.owner.failed(type, error);
    } finally {
      slow();
    }
  }

  /** The fault of a connection that breaks after some messages. */
  private lose(): void {
    this.count++;
    const limit = this.owner.faults()['lost-connection'];
    if (limit !== undefined && this.count >= limit && this.isConnected) {
      this.note('connection-lost');
      this.disconnect();
    }
  }

  /** Acts later, unless the connection ends before. @returns the function that calls it off */
  private later(milliseconds: number, act: () => void): () => void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      act();
    }, milliseconds);
    // A handler that is still at work when the host ends must not keep the process.
    timer.unref();
    this.timers.add(timer);
    return () => {
      clearTimeout(timer);
      this.timers.delete(timer);
    };
  }

  private note(topic: NoteTopic, values: Readonly<Record<string, string>> = {}): void {
    this.owner.log.note('warning', topic, values, this.owner);
  }

  private record(direction: 'js-to-advpl' | 'advpl-to-js', type: string, content: string): void {
    const { application, port } = this.owner;
    const time = Date.now();
    this.owner.log.add({ kind: 'message', time, application, port, direction, type, content });
  }
}
