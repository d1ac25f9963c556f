import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readTenant } from './tenant.js';

describe('readTenant', () => {
  it('reads company and branch, and keeps the trailing blanks before the last comma', () => {
    assert.deepEqual(readTenant('T1,D MG 01 ,'), { company: 'T1', branch: 'D MG 01 ' });
    assert.deepEqual(readTenant('T1,D MG 01'), { company: 'T1', branch: 'D MG 01' });
  });

  it('reads a company alone', () => {
    assert.deepEqual(readTenant('T1'), { company: 'T1', branch: '' });
    assert.deepEqual(readTenant('T1,'), { company: 'T1', branch: '' });
  });

  it('takes nothing else for a tenant', () => {
    for (const header of [undefined, '', ',01,', 'T1,01,x', ',']) {
      assert.equal(readTenant(header), undefined, String(header));
    }
  });
});
