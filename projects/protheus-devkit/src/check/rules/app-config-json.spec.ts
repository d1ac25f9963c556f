import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runRule } from '../testing/run-rule.js';
import { appConfigJson } from './app-config-json.js';

const path = 'assets/data/appConfig.json';

describe('app-config-json', () => {
  const invalid = {
    'a comment': '{\n  // REST\n  "api_baseUrl": "/"}',
    'a comma too many': '{"api_baseUrl": "/",}',
    'a key without quotes': '{api_baseUrl: "/"}',
    'a page of HTML': '<!doctype html><html></html>',
    'a list': '["/"]',
    nothing: '',
  };
  for (const [title, content] of Object.entries(invalid)) {
    it(`finds ${title}`, async () => {
      const found = await runRule(appConfigJson, { [path]: content });
      assert.equal(found.length, 1);
      assert.equal(found[0]?.severity, 'error');
    });
  }

  it('tells the place of the fault', async () => {
    const [finding] = await runRule(appConfigJson, { [path]: '{\n  // REST\n}' });
    assert.deepEqual(finding?.place, { file: path, line: 2, column: 3 });
  });

  it('is content with strict JSON, also after a byte order mark', async () => {
    const bom = { [path]: '\uFEFF{"api_baseUrl": "/"}' };
    assert.deepEqual(await runRule(appConfigJson, bom), []);
    assert.deepEqual(await runRule(appConfigJson, { 'assets/data/other.json': '{,}' }), []);
  });
});
