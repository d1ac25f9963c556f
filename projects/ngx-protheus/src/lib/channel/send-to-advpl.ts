import { reportSendError } from './channel-errors';
import { enqueue } from './send-queue';

/**
 * Sends a message to AdvPL and expects no answer. The message waits for the connection; a failure is
 * emitted by `ProtheusChannel.errors` and, in development, reported in the console once.
 */
export function sendToAdvpl(type: string, content = ''): void {
  enqueue({ type, content, onError: reportSendError });
}
