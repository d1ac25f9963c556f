import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answerTimes, questionState } from './conversations';
import { linesOf, message, request } from './testing/lines';

describe('the questions of an application', () => {
  const lines = linesOf(
    message({ time: 1000, type: 'order' }),
    message({ time: 1040, type: 'order', direction: 'advpl-to-js', answers: 1 }),
    message({ time: 1050, type: 'order', direction: 'advpl-to-js', answers: 1 }),
    message({ time: 2000, type: 'silent' }),
    message({ time: 2000, type: 'close' }),
    request(),
  );
  const stateAt = (now: number): unknown[] =>
    lines.map(line => questionState(line, answerTimes(lines), now));

  it('have the time to their first answer, or the time for which they wait', () => {
    assert.deepEqual(stateAt(5000), [
      { kind: 'answered', after: 40 },
      undefined,
      undefined,
      { kind: 'waiting', since: 3000 },
      undefined,
      undefined,
    ]);
  });

  it('are counted for ten minutes, and never from the future', () => {
    assert.deepEqual(stateAt(1e9)[3], { kind: 'waiting', since: 600_000 });
    assert.deepEqual(stateAt(0)[3], { kind: 'waiting', since: 0 });
  });
});
