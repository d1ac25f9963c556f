import { type HostLog } from '../log/host-log.js';
import { type HostSession } from '../session/host-session.js';
import { type AdvplHandlers, findHandler } from './advpl-handlers.js';

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
  readonly session: HostSession;
  readonly log: HostLog;
  /** The handlers that are valid now: the developer's file may be saved at any time. */
  readonly handlers: () => AdvplHandlers;
  /** The application asks to be closed; `force` closes without asking. */
  readonly close: (force: boolean) => void;
  /** The application has no token and asks for one. */
  readonly renewToken: () => Promise<void>;
  /** A handler threw. */
  readonly failed: (type: string, error: unknown) => void;
}

/** AdvPL's side of the channel of one open application. */
export class AppChannel {
  private transport: ChannelTransport | undefined;
  private work: Promise<void> = Promise.resolve();

  constructor(private readonly owner: ChannelOwner) {}

  get isConnected(): boolean {
    return this.transport !== undefined;
  }

  /** A page connected; after a reload it is another one. */
  attach(transport: ChannelTransport): void {
    this.transport = transport;
    transport.connected();
  }

  /** The page of a transport is gone. */
  detach(transport: ChannelTransport): void {
    if (this.transport === transport) this.transport = undefined;
  }

  /** Ends the connection from AdvPL's side. */
  disconnect(): void {
    this.transport?.disconnected();
    this.transport = undefined;
  }

  /** The page's channel and its advpltojs.js are there: the platform calls AdvPL with `preLoad`. */
  ready(): void {
    this.dispatch('preLoad', '');
  }

  /** A message of the application. */
  receive(type: string, content: string): void {
    this.record('js-to-advpl', type, content);
    if (type === 'close') this.owner.close(content === 'force');
    else if (type === 'internalToken') void this.owner.renewToken();
    else this.dispatch(type, content);
  }

  /** A message of AdvPL. @returns whether a page was there to take it */
  send(type: string, content: string): boolean {
    this.record('advpl-to-js', type, content);
    if (!this.transport) {
      const text = `The message "${type}" found no connected page and is lost.`;
      this.owner.log.note('warning', 'message-lost', text, this.owner);
      return false;
    }
    this.transport.exec(type, content);
    return true;
  }

  // AdvPL runs the messages of a session one at a time.
  private dispatch(type: string, content: string): void {
    this.work = this.work.then(async () => {
      const handler = findHandler(this.owner.handlers(), type);
      if (!handler) {
        // Every application gets `preLoad`; most do not care.
        if (type === 'preLoad') return;
        const text = `Nobody answers the message "${type}": there is no handler for it in onJsToAdvpl.`;
        this.owner.log.note('warning', 'message-unanswered', text, this.owner);
        return;
      }
      try {
        await handler(content, {
          type,
          application: this.owner.application,
          session: this.owner.session,
          advplToJs: (answer, text) => this.send(answer, text),
        });
      } catch (error) {
        this.owner.failed(type, error);
      }
    });
  }

  private record(direction: 'js-to-advpl' | 'advpl-to-js', type: string, content: string): void {
    const { application, port } = this.owner;
    this.owner.log.add({
      kind: 'message',
      time: Date.now(),
      application,
      port,
      direction,
      type,
      content,
    });
  }
}
