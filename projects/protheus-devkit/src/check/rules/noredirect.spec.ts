import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { page, runRule } from '../testing/run-rule.js';
import { noredirect } from './noredirect.js';

describe('noredirect', () => {
  it('does not go together with REST or the token', async () => {
    const [finding] = await runRule(noredirect, {
      'index.html': page(),
      noredirect: '',
      'main.js': 'get("/api/crm/v1/customers")',
    });
    assert.equal(finding?.code, 'PDK136');
    assert.equal(finding?.place?.file, 'main.js');
  });

  it('is fine in an application that uses neither, as REST is without it', async () => {
    const files = { 'index.html': page(), noredirect: '', 'main.js': 'alert(1)' };
    assert.deepEqual(await runRule(noredirect, files), []);
    const rest = { 'index.html': page(), 'main.js': 'get("/api/crm/v1/customers")' };
    assert.deepEqual(await runRule(noredirect, rest), []);
  });
});
