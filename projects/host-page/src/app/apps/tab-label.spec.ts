import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tabLabel } from './tab-label';

describe('tabLabel', () => {
  it('is the name of the application, with a number from the second on', () => {
    assert.equal(tabLabel('demo', []), 'demo');
    assert.equal(tabLabel('demo', ['demo']), 'demo (2)');
    assert.equal(tabLabel('demo', ['demo', 'demo (2)', 'other']), 'demo (3)');
  });

  it('takes the number of a tab that was closed', () => {
    assert.equal(tabLabel('demo', ['demo (2)']), 'demo');
  });
});
