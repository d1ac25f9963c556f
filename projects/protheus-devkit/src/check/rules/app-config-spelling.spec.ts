import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runRule } from '../testing/run-rule.js';
import { appConfigSpelling } from './app-config-spelling.js';

const both = (other: string) => ({
  'assets/data/appConfig.json': '{"api_baseUrl": "/"}',
  'assets/data/appconfig.json': other,
});

describe('app-config-spelling', () => {
  it('finds two files that say different things', async () => {
    const [finding] = await runRule(appConfigSpelling, both('{"api_baseUrl": "/rest"}'));
    assert.equal(finding?.code, 'PDK129');
    assert.equal(finding?.severity, 'error');
  });

  it('has nothing against two equal files, nor against one', async () => {
    assert.deepEqual(await runRule(appConfigSpelling, both('{"api_baseUrl": "/"}')), []);
    const one = { 'assets/data/appConfig.json': '{}' };
    assert.deepEqual(await runRule(appConfigSpelling, one), []);
  });
});
