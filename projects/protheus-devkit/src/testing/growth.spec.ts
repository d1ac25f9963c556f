import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { growthOf, LINEAR } from './growth.js';

describe('growthOf', () => {
  const textOf = (parts: number): string => 'a'.repeat(parts);

  it('tells a quadratic reader from a linear one', async () => {
    const linear = await growthOf(textOf, text => text.split('').map(sign => `${sign}b`).length);
    assert.ok(linear.ratio < LINEAR, String(linear.ratio));
    const quadratic = await growthOf(textOf, text => /a+b/.test(text));
    assert.ok(quadratic.ratio >= LINEAR, String(quadratic.ratio));
  });
});
