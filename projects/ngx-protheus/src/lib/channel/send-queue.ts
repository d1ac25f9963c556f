import { ErrorCode } from '../errors/error-codes';
import { channelTimeouts } from '../host/channel-timeouts';
import { isConnected, notifyObservers, pollConnection } from '../host/connection';
import { hostKind } from '../host/host-kind';
import { platformChannel } from '../host/platform-channel';
import { ProtheusChannelError, sendFailed } from '../host/protheus-channel-error';

/** A message to AdvPL that is to be sent. */
export interface QueuedMessage {
  readonly type: string;
  readonly content: string;
  /** Called right before the message is passed to the platform. */
  readonly onSend?: () => void;
  /** Called instead when it cannot be sent. */
  readonly onError: (error: ProtheusChannelError) => void;
  /** How long it may wait for the connection, in milliseconds; by default as `withChannel()` says. */
  readonly connectTimeout?: number;
}

const MAX_MESSAGES = 2_000;
const MAX_CHARACTERS = 33_554_432;

/** Each message with the time until which it may wait, in the order of sending. */
const queue = new Map<QueuedMessage, number>();
let characters = 0;
let stopPolling: (() => void) | undefined;

/**
 * Sends a message, at once when the channel is connected. Before that the message waits in the queue;
 * in a plain browser it fails at once.
 *
 * @returns Removes the message from the queue if it was not sent.
 */
export function enqueue(message: QueuedMessage): () => void {
  notifyObservers();
  if (!queue.size && isConnected()) {
    sendNow(message);
  } else if (hostKind() === 'browser') {
    message.onError(sendFailed(message.type));
  } else if (queue.size >= MAX_MESSAGES || characters + message.content.length > MAX_CHARACTERS) {
    message.onError(
      ProtheusChannelError.create(
        ErrorCode.SEND_QUEUE_FULL,
        message.type,
        (typeof ngDevMode === 'undefined' || ngDevMode) &&
          `The message "${message.type}" was not sent to AdvPL: too many messages wait for the ` +
            'channel to connect. Await whenProtheusEmbedded() before sending that much.',
      ),
    );
  } else {
    queue.set(message, Date.now() + (message.connectTimeout ?? channelTimeouts().connect));
    characters += message.content.length;
    stopPolling ??= pollConnection(flush);
  }
  return () => {
    if (remove(message) && !queue.size) {
      stopPolling?.();
      stopPolling = undefined;
    }
  };
}

function remove(message: QueuedMessage): boolean {
  const removed = queue.delete(message);
  if (removed) characters -= message.content.length;
  return removed;
}

/** Sends the queued messages, or fails those that waited too long. Returns whether none is left. */
function flush(): boolean {
  for (const [message, until] of queue) {
    if (isConnected()) {
      remove(message);
      sendNow(message);
    } else if (Date.now() >= until) {
      remove(message);
      message.onError(sendFailed(message.type));
    }
  }
  if (!queue.size) stopPolling = undefined;
  return !queue.size;
}

function sendNow(message: QueuedMessage): void {
  message.onSend?.();
  try {
    platformChannel()?.jsToAdvpl(message.type, message.content);
  } catch (error) {
    message.onError(sendFailed(message.type, error));
  }
}

/** Empties the queue, so that each spec starts in the same state. */
export function resetSendQueue(): void {
  queue.clear();
  characters = 0;
  stopPolling = undefined;
}
