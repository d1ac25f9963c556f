import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addEntries } from './line-list';
import { type LogLine } from './log-line';
import { message, request } from './testing/lines';

describe('addEntries', () => {
  it('keeps the last 5,000 lines', () => {
    let lines: readonly LogLine[] = [];
    for (let batch = 0; batch < 60; batch++) {
      lines = addEntries(
        lines,
        Array.from({ length: 100 }, (_, at) =>
          message({ id: batch * 100 + at + 1, content: `${batch}-${at}` }),
        ),
      );
    }
    assert.equal(lines.length, 5000);
    assert.deepEqual([lines[0].id, lines.at(-1)?.id], [1001, 6000]);
    const last = lines.at(-1)?.entry;
    assert.equal(last?.kind === 'message' && last.content, '59-99');
  });

  it('leaves out the requests of the page itself', () => {
    const before = addEntries([], [message()]);
    const after = addEntries(before, [request({ area: 'page' })]);
    assert.equal(after, before);
  });
});
