import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fill } from './fill';

describe('fill', () => {
  it('puts values in their places', () => {
    assert.equal(fill('{a} de {b}, {a}', { a: 1, b: 'dois' }), '1 de dois, 1');
  });

  it('leaves a place open whose value is missing', () => {
    assert.equal(fill('{a} {b}', { a: '$&' }), '$& {b}');
  });
});
