import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TestRest } from '../testing/rest-call.js';

const ENVIRONMENT = '/api/framework/environment/v1';

/** The first field of each record that a search finds. */
async function found(path: string, field: string): Promise<readonly unknown[]> {
  const { status, body } = await new TestRest().send(`${path}&pageSize=100`);
  assert.equal(status, 200);
  return (body as { items: Record<string, unknown>[] }).items.map(item => item[field]);
}

describe('a search in a list', () => {
  it('finds branches by code and by description, accents and capital letters ignored', async () => {
    const branches = `${ENVIRONMENT}/branches?EnterpriseGroup=T1&Description=`;
    assert.deepEqual(await found(`${branches}d%20sp%2001`, 'Code'), ['D SP 01 ']);
    assert.deepEqual(await found(`${branches}filial%20sao%20paulo`, 'Code'), ['D SP 01 ']);
    assert.deepEqual(await found(`${branches}nada`, 'Code'), []);
  });

  it('finds company groups by code and by name', async () => {
    const companies = `${ENVIRONMENT}/companies?CorporateName=`;
    assert.deepEqual(await found(`${companies}t1`, 'Code'), ['T1']);
    assert.deepEqual(await found(`${companies}laticinios`, 'Code'), ['T2']);
  });

  it('finds modules by their letters and by description', async () => {
    const modules = '/api/framework/v1/systemModules?description=';
    assert.deepEqual(await found(`${modules}sigafat`, 'name'), ['SIGAFAT']);
    assert.deepEqual(await found(`${modules}gestao%20de%20contratos`, 'name'), ['SIGAGCT']);
  });
});
