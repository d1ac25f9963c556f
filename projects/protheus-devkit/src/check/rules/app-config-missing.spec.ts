import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { page, runRule } from '../testing/run-rule.js';
import { appConfigMissing } from './app-config-missing.js';

const app = { 'index.html': page(), 'main.js': 'this.http.get("/api/crm/v1/customers")' };

describe('app-config-missing', () => {
  it('misses the configuration of an application that uses REST', async () => {
    const [finding] = await runRule(appConfigMissing, app);
    assert.equal(finding?.code, 'PDK124');
    assert.deepEqual(finding?.place, { file: 'main.js', line: 1, column: 15 });
    const token = { 'index.html': page(), 'main.js': 'sessionStorage.getItem("ERPTOKEN")' };
    assert.equal((await runRule(appConfigMissing, token)).length, 1);
  });

  for (const name of ['appconfig.json', 'appConfig.json']) {
    it(`is content with assets/data/${name}`, async () => {
      const files = { ...app, [`assets/data/${name}`]: '{}' };
      assert.deepEqual(await runRule(appConfigMissing, files), []);
    });
  }

  it('asks nothing of an application that does without REST', async () => {
    const files = { 'index.html': page(), 'main.js': 'document.title="hello"' };
    assert.deepEqual(await runRule(appConfigMissing, files), []);
  });
});
