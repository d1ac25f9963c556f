import { resetAnswerLanes } from './answer-lane';
import { resetAnswerLimit } from './answer-limit';
import { resetConnection } from './connection';
import { resetEmbedding } from './embedding';
import { resetOutbox } from './outbox';
import { resetPageChannel } from './page-channel';

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
