import { ErrorCode } from '../errors/error-codes';
import { reportDroppedMessage } from './channel-errors';

/** A message from AdvPL. The content is of any type when `advpltojs.js` has parsed it. */
export interface BufferedMessage {
  readonly type: string;
  readonly content: unknown;
}

const MAX_MESSAGES = 100;
const MAX_CHARACTERS = 1_048_576;

function lengthOf({ content }: BufferedMessage): number {
  return typeof content === 'string' ? content.length : 0;
}

/**
 * Keeps messages that arrive before the application listens to them, such as those that AdvPL sends
 * while the application starts. When the buffer is full, the oldest messages are dropped.
 *
 * **Security.** `setToken` carries a token and is never kept.
 */
export class MessageBuffer {
  #messages: BufferedMessage[] = [];
  #characters = 0;

  add(message: BufferedMessage): void {
    if (message.type === 'setToken') return;
    if (lengthOf(message) > MAX_CHARACTERS) return reportDropped(message);
    this.#messages.push(message);
    this.#characters += lengthOf(message);
    while (this.#messages.length > MAX_MESSAGES || this.#characters > MAX_CHARACTERS) {
      reportDropped(this.#remove(0));
    }
  }

  /** Removes and returns the oldest message of a type, or of all types. */
  take(type?: string): BufferedMessage | undefined {
    const index = this.#messages.findIndex(message => type === undefined || message.type === type);
    return index < 0 ? undefined : this.#remove(index);
  }

  clear(): void {
    this.#messages = [];
    this.#characters = 0;
  }

  #remove(index: number): BufferedMessage {
    const [message] = this.#messages.splice(index, 1);
    this.#characters -= lengthOf(message);
    return message;
  }
}

function reportDropped({ type }: BufferedMessage): void {
  reportDroppedMessage(
    ErrorCode.MESSAGE_DROPPED,
    type,
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      `The message "${type}" from AdvPL was dropped: the application does not listen to it yet, ` +
        'and it is too long for the buffer or the buffer is full. Listen with ' +
        `messages('${type}') early.`,
  );
}
