import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fill } from './fill';

describe('fill', () => {
  it('replaces placeholders by their values', () => {
    assert.equal(fill('{a} de {b}, {a}', { a: 1, b: 'dois' }), '1 de dois, 1');
  });

  it('leaves a placeholder whose value is missing', () => {
    assert.equal(fill('{a} {b}', { a: '$&' }), '$& {b}');
  });

  it('chooses the singular for 1 and the plural for any other value', () => {
    const text = '{count} {count:aviso|avisos}';
    assert.equal(fill(text, { count: 1 }), '1 aviso');
    assert.equal(fill(text, { count: 0 }), '0 avisos');
    assert.equal(fill(text, { count: 21 }), '21 avisos');
  });
});
