import { resetAnswerLanes } from './request-queue';
import { resetAnswerLimit } from './request-timeout';
import { resetConnection } from '../host/connection';
import { resetEmbedding } from '../host/embedding';
import { resetOutbox } from './send-queue';
import { resetPageChannel } from './channel-registry';

/**
 * Puts the page-wide channel back to its start. The channel outlives an injector on purpose; specs
 * must not see what another one left in it: messages in line, names in quarantine, a timer that a
 * mocked clock took along.
 */
export function resetChannel(): void {
  resetPageChannel();
  resetAnswerLanes();
  resetAnswerLimit();
  resetOutbox();
  resetConnection();
  resetEmbedding();
}
