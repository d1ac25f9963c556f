import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runRule } from '../testing/run-rule.js';
import { appConfigKeys } from './app-config-keys.js';

const path = 'assets/data/appconfig.json';
const check = (content: object, options = {}) =>
  runRule(appConfigKeys, { [path]: JSON.stringify(content, null, 2) }, options);

describe('app-config-keys', () => {
  const nearMisses = {
    api_base_url: 'api_baseUrl',
    apiBaseUrl: 'api_baseUrl',
    API_BASEURL: 'api_baseUrl',
    api_baseUri: 'api_baseUrl',
    api_basUrl: 'api_baseUrl',
    productline: 'productLine',
    server_backend: 'serverBackend',
    restEntrypoint: 'restEntryPoint',
  };
  for (const [written, meant] of Object.entries(nearMisses)) {
    it(`knows that ${written} is meant to be ${meant}`, async () => {
      const [finding] = await check({ name: 'x', [written]: '/' });
      assert.equal(finding?.severity, 'error');
      assert.match(finding?.cause.en ?? '', new RegExp(`"${meant}"`));
      assert.deepEqual(finding?.place, { file: path, line: 3, column: 3 });
    });
  }

  it('only warns of a key that resembles nothing, unless it is allowed', async () => {
    const [finding] = await check({ supportPhone: '0800' });
    assert.equal(finding?.severity, 'warning');
    assert.deepEqual(await check({ supportPhone: '0800' }, { allow: ['supportPhone'] }), []);
  });

  it('is content with the keys that are read', async () => {
    const content = {
      name: 'a',
      version: '1',
      api_baseUrl: '/',
      productLine: 'protheus',
      serverBackend: '/',
      restEntryPoint: 'rest',
      versionAPI: '1',
    };
    assert.deepEqual(await check(content), []);
  });
});
