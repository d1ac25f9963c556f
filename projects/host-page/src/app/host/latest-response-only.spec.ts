import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Turns } from './latest-response-only.js';

describe('the turns of a question', () => {
  it('leave out an answer that a newer one has overtaken', () => {
    const turns = new Turns();
    const [first, second, third] = [turns.next(), turns.next(), turns.next()];
    assert.equal(turns.take(second), true);
    assert.equal(turns.take(first), false);
    assert.equal(turns.take(third), true);
  });
});
