import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LatestResponseOnly } from './latest-response-only.js';

describe('LatestResponseOnly', () => {
  it('drops a response that arrives after a newer one', () => {
    const requests = new LatestResponseOnly();
    const [first, second, third] = [requests.start(), requests.start(), requests.start()];
    assert.equal(requests.accept(second), true);
    assert.equal(requests.accept(first), false);
    assert.equal(requests.accept(third), true);
  });
});
