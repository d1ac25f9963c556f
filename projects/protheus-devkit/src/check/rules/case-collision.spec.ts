import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runRule } from '../testing/run-rule.js';
import { caseCollision } from './case-collision.js';

describe('case-collision', () => {
  it('finds names that a server without case takes for one', async () => {
    const found = await runRule(caseCollision, { 'assets/Logo.png': '', 'assets/logo.png': '' });
    assert.equal(found.length, 1);
    assert.equal(found[0]?.severity, 'error');
    const folders = { 'Assets/a.png': '', 'assets/a.png': '' };
    assert.equal((await runRule(caseCollision, folders)).length, 1);
  });

  it('has nothing against the same name in two folders, nor both spellings of the configuration', async () => {
    const files = {
      'a/logo.png': '',
      'b/Logo.png': '',
      'assets/data/appConfig.json': '{}',
      'assets/data/appconfig.json': '{}',
    };
    assert.deepEqual(await runRule(caseCollision, files), []);
  });
});
