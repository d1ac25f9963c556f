import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixWith, runRule } from '../testing/run-rule.js';
import { appConfigBom } from './app-config-bom.js';

const path = 'assets/data/appconfig.json';

describe('app-config-bom', () => {
  it('warns of a byte order mark, and takes it out of the copy', async () => {
    const files = { [path]: '\uFEFF{"api_baseUrl": "/"}' };
    const [finding] = await runRule(appConfigBom, files);
    assert.equal(finding?.severity, 'warning');
    assert.equal(finding?.fixable, true);
    const { left, text } = await fixWith(appConfigBom, files);
    assert.deepEqual(left, []);
    assert.equal(await text(path), '{"api_baseUrl": "/"}');
  });

  it('has nothing against a file without one', async () => {
    assert.deepEqual(await runRule(appConfigBom, { [path]: '{"name": "\uFEFF"}' }), []);
  });
});
