import { decodeCodePage1252, encodeCodePage1252 } from '../../code-page-1252.js';
import { type HostFaults } from '../faults/catalogue.js';

/** A message of AdvPL to an application. */
export interface AdvplMessage {
  readonly type: string;
  readonly content: string;
  /** The number of the log's entry of the message that this one answers. */
  readonly answers?: number;
}

/** What the faults of a channel do to it. */
export interface FaultyChannel {
  /** Sends a message to the page. */
  deliver(message: AdvplMessage): void;
  /** Reloads the application. */
  reload(): void;
}

/** How long an answer waits for the one that overtakes it, when answers arrive out of order. */
const REORDER_WINDOW_MS = 2000;

/** Applies the faults of the channel of one application. */
export class ChannelFaults {
  readonly #faults: () => HostFaults;
  readonly #channel: FaultyChannel;

  #heldBack: AdvplMessage | undefined;
  #messageCount = 0;
  #wasReloaded = false;
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(faults: () => HostFaults, channel: FaultyChannel) {
    this.#faults = faults;
    this.#channel = channel;
  }

  /** Whether AdvPL answers no message. */
  get isSilent(): boolean {
    return this.#faults()['silent-advpl'] === true;
  }

  /** Calls `connect` for a page that wants to connect: at once, late, or never. */
  connect(connect: () => void): void {
    const faults = this.#faults();
    if (faults['never-connect']) return;
    const start = (): void => {
      this.#messageCount = 0;
      connect();
    };
    const delay = faults['slow-connect'];
    if (delay === undefined) start();
    else this.#later(delay, start);
    if (faults.reload !== undefined && !this.#wasReloaded) {
      this.#wasReloaded = true;
      this.#later(faults.reload, () => this.#channel.reload());
    }
  }

  /** The content of an application's message as AdvPL receives it. */
  received(content: string): string {
    return this.#faults().cp1252 ? throughCodePage(content) : content;
  }

  /** Counts a message in either direction. @returns Whether the connection is lost after it. */
  isLostAfterMessage(): boolean {
    this.#messageCount++;
    const limit = this.#faults()['lost-connection'];
    return limit !== undefined && this.#messageCount >= limit;
  }

  /** Sends a message of AdvPL to the page. */
  send(message: AdvplMessage): void {
    const faults = this.#faults();
    const content = faults['empty-answer'] ? '' : message.content;
    const answer = { ...message, content: faults.cp1252 ? throughCodePage(content) : content };
    const delay = faults['late-answer'];
    if (delay !== undefined) return this.#later(delay, () => this.#reorder(answer));
    this.#reorder(answer);
  }

  /** Cancels everything that is still to come. */
  clear(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#heldBack = undefined;
  }

  #reorder(answer: AdvplMessage): void {
    if (!this.#faults()['answers-out-of-order']) return this.#repeat(answer);
    const heldBack = this.#heldBack;
    this.#heldBack = undefined;
    if (heldBack) {
      this.#repeat(answer);
      return this.#repeat(heldBack);
    }
    this.#heldBack = answer;
    this.#later(REORDER_WINDOW_MS, () => {
      if (this.#heldBack !== answer) return;
      this.#heldBack = undefined;
      this.#repeat(answer);
    });
  }

  #repeat(answer: AdvplMessage): void {
    this.#channel.deliver(answer);
    if (this.#faults()['double-answer']) this.#channel.deliver(answer);
  }

  #later(milliseconds: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, milliseconds);
    this.#timers.add(timer);
  }
}

/** A text after AdvPL has stored it: what Windows-1252 lacks becomes `?`. */
function throughCodePage(text: string): string {
  return decodeCodePage1252(encodeCodePage1252(text));
}
