import { CONNECTION_LIMIT, isConnected, notice, pollConnection } from '../host/connection';
import { hostKind } from '../host/host-kind';
import { platformChannel } from '../host/platform-channel';
import { ProtheusChannelError, unsent } from '../host/protheus-channel-error';

/** A message on its way to AdvPL. */
export interface Letter {
  readonly type: string;
  readonly content: string;
  /** Called right before it is handed to the platform. */
  readonly sending?: () => void;
  /** Called instead, when it cannot be sent. */
  readonly failed: (error: ProtheusChannelError) => void;
  /** How long it may wait for the connection. */
  readonly limit?: number;
}

const MAX_LETTERS = 2_000;
const MAX_CHARACTERS = 33_554_432;

/** Each letter with the time until which it may wait, in the order of sending. */
const queue = new Map<Letter, number>();
let characters = 0;
let stopPolling: (() => void) | undefined;

/**
 * Sends a message, at once when the channel is connected. Before, it waits in line; in a plain
 * browser it fails at once.
 *
 * @returns What takes it back as long as it was not sent.
 */
export function post(letter: Letter): () => void {
  notice();
  if (!queue.size && isConnected()) {
    hand(letter);
  } else if (hostKind() === 'browser') {
    letter.failed(unsent(letter.type));
  } else if (queue.size >= MAX_LETTERS || characters + letter.content.length > MAX_CHARACTERS) {
    letter.failed(
      new ProtheusChannelError(
        'NGP406',
        letter.type,
        (typeof ngDevMode === 'undefined' || ngDevMode) &&
          `The message "${letter.type}" was not sent to AdvPL: too many messages wait for the ` +
            'channel to connect. Await whenEmbedded() before sending that much.',
      ),
    );
  } else {
    queue.set(letter, Date.now() + (letter.limit ?? CONNECTION_LIMIT));
    characters += letter.content.length;
    stopPolling ??= pollConnection(flush);
  }
  return () => {
    if (drop(letter) && !queue.size) {
      stopPolling?.();
      stopPolling = undefined;
    }
  };
}

function drop(letter: Letter): boolean {
  const dropped = queue.delete(letter);
  if (dropped) characters -= letter.content.length;
  return dropped;
}

/** Sends what waits, or fails what waited too long. Returns whether nothing waits any more. */
function flush(): boolean {
  for (const [letter, until] of queue) {
    if (isConnected()) {
      drop(letter);
      hand(letter);
    } else if (Date.now() >= until) {
      drop(letter);
      letter.failed(unsent(letter.type));
    }
  }
  if (!queue.size) stopPolling = undefined;
  return !queue.size;
}

function hand(letter: Letter): void {
  letter.sending?.();
  try {
    platformChannel()?.jsToAdvpl(letter.type, letter.content);
  } catch (error) {
    letter.failed(unsent(letter.type, error));
  }
}

/** Forgets what waits, so that each spec starts alike. */
export function resetOutbox(): void {
  queue.clear();
  characters = 0;
  stopPolling = undefined;
}
