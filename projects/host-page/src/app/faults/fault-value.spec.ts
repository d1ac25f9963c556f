import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { faultCatalogue } from '../../../../protheus-devkit/src/host/faults/catalogue.js';
import { faultValue } from './fault-value';

describe('faultValue', () => {
  it('converts the text to the type that the host expects', () => {
    assert.equal(faultValue(faultCatalogue['late-answer'], '500'), 500);
    assert.equal(faultValue(faultCatalogue['rest-status'], ' 503:0.5 '), '503:0.5');
    assert.equal(faultValue(faultCatalogue.stale, 'anything'), true);
  });

  it('returns the default value when the text is not valid', () => {
    for (const text of ['', 'abc', '-1']) {
      assert.equal(faultValue(faultCatalogue['late-answer'], text), 10000);
    }
    assert.equal(faultValue(faultCatalogue['storage-missing'], ' '), 'ERPTOKEN');
  });
});
