import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fuzz, randomOf } from './fuzz.js';
import { fuzzedReaders } from './fuzzed-readers.js';

const BOUNDS = { count: 3_000, milliseconds: 10_000 };

describe('readers under generated inputs', () => {
  it('throw nothing without a code', async () => {
    const seed = Date.now() % 1_000_000_000;
    const { failure } = await fuzz(fuzzedReaders, seed, BOUNDS);
    assert.equal(failure, undefined, `npm run test:fuzz -- --seed ${seed}`);
  });

  it('are seen to fail', async () => {
    const reader = { name: 'a', examples: ['{}'], read: (text: string) => void JSON.parse(text) };
    const { failure } = await fuzz([reader], 1, BOUNDS);
    assert.ok(failure?.error instanceof SyntaxError);
  });

  it('get the same inputs from the same seed', () => {
    const [one, other] = [randomOf(7), randomOf(7)];
    assert.deepEqual([one(), one(), one()], [other(), other(), other()]);
  });
});
