import { reportOnce } from '../errors/report';

/** A message from AdvPL. What `advpltojs.js` made of its content may be anything. */
export interface Arrival {
  readonly type: string;
  readonly content: unknown;
}

const MAX_MESSAGES = 100;
const MAX_CHARACTERS = 1_048_576;

const lengthOf = ({ content }: Arrival): number =>
  typeof content === 'string' ? content.length : 0;

/**
 * Keeps messages that nobody listened to yet, such as those that AdvPL sends while the application
 * starts. The oldest give way to new ones.
 *
 * **Security.** `setToken` carries a token and is never kept.
 */
export class MessageBuffer {
  private kept: Arrival[] = [];
  private characters = 0;

  add(message: Arrival): void {
    if (message.type === 'setToken') return;
    if (lengthOf(message) > MAX_CHARACTERS) return reportDropped(message);
    this.kept.push(message);
    this.characters += lengthOf(message);
    while (this.kept.length > MAX_MESSAGES || this.characters > MAX_CHARACTERS) {
      reportDropped(this.remove(0));
    }
  }

  /** Takes out the oldest message of a type, or of all. */
  take(type?: string): Arrival | undefined {
    const index = this.kept.findIndex(kept => type === undefined || kept.type === type);
    return index < 0 ? undefined : this.remove(index);
  }

  clear(): void {
    this.kept = [];
    this.characters = 0;
  }

  private remove(index: number): Arrival {
    const [message] = this.kept.splice(index, 1);
    this.characters -= lengthOf(message);
    return message;
  }
}

function reportDropped({ type }: Arrival): void {
  reportOnce(
    'NGP411',
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      `The message "${type}" from AdvPL was dropped: nobody had listened to it yet, and it is too ` +
        `long to be kept or newer ones took its place. Listen with messages('${type}') early.`,
    type,
  );
}
