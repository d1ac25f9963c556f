import { type ReceivedMessage } from './host-under-test.js';

/** A queue of received messages: `next` waits while it is empty. */
export class MessageQueue {
  readonly #messages: ReceivedMessage[] = [];
  readonly #waiting: ((message: ReceivedMessage) => void)[] = [];

  enqueue(type: string, content: string): void {
    const next = this.#waiting.shift();
    if (next) next({ type, content });
    else this.#messages.push({ type, content });
  }

  next(): Promise<ReceivedMessage> {
    const first = this.#messages.shift();
    return first ? Promise.resolve(first) : new Promise(resolve => this.#waiting.push(resolve));
  }
}
