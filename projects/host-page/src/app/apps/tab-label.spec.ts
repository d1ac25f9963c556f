import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tabLabel } from './tab-label';

describe('tabLabel', () => {
  it('returns the name of the application, with a number from the second tab on', () => {
    assert.equal(tabLabel('demo', []), 'demo');
    assert.equal(tabLabel('demo', ['demo']), 'demo (2)');
    assert.equal(tabLabel('demo', ['demo', 'demo (2)', 'other']), 'demo (3)');
  });

  it('reuses the number of a closed tab', () => {
    assert.equal(tabLabel('demo', ['demo (2)']), 'demo');
  });
});
