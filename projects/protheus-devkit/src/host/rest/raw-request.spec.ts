import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseTenant } from './raw-request.js';

describe('parseTenant', () => {
  it('returns company and branch, with the trailing blanks before the last comma', () => {
    assert.deepEqual(parseTenant('T1,D MG 01 ,'), { company: 'T1', branch: 'D MG 01 ' });
    assert.deepEqual(parseTenant('T1,D MG 01'), { company: 'T1', branch: 'D MG 01' });
  });

  it('returns a company without a branch', () => {
    assert.deepEqual(parseTenant('T1'), { company: 'T1', branch: '' });
    assert.deepEqual(parseTenant('T1,'), { company: 'T1', branch: '' });
  });

  it('returns undefined for any other text', () => {
    for (const header of [undefined, '', ',01,', 'T1,01,x', ',']) {
      assert.equal(parseTenant(header), undefined, String(header));
    }
  });
});
