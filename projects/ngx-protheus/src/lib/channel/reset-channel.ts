import { resetConnection } from '../host/connection';
import { resetEmbedding } from '../host/protheus-embedding';
import { resetChannelRegistry } from './channel-registry';
import { resetRequestQueues } from './request-queue';
import { resetRequestTimeouts } from './request-timeout';
import { resetSendQueue } from './send-queue';

/**
 * Resets the page-wide channel. The channel outlives an injector on purpose; a spec must not see what
 * an earlier one left in it: queued messages, blocked answer types, a timer of a mocked clock.
 */
export function resetChannel(): void {
  resetChannelRegistry();
  resetRequestQueues();
  resetRequestTimeouts();
  resetSendQueue();
  resetConnection();
  resetEmbedding();
}
