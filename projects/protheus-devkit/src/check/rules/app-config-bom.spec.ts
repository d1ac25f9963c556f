import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeRule } from '../testing/describe-rule.js';
import { fixWith, runRule } from '../testing/run-rule.js';
import { appConfigBom } from './app-config-bom.js';

const PATH = 'assets/data/appconfig.json';
const files = { [PATH]: '\uFEFF{"api_baseUrl": "/"}' };

describeRule(appConfigBom, {
  fires: { 'a byte order mark': [files, `${PATH}:1:1`] },
  otherPrograms: {
    'texts of another program with a byte order mark': {
      'assets/i18n/pt.json': '\uFEFF{}',
      'assets/data/appconfig.json.bak': '\uFEFF{}',
    },
  },
  silent: { 'a file that does not begin with one': { [PATH]: '{"name": "\uFEFF"}' } },
});

describe('the repair of app-config-bom', () => {
  it('removes the byte order mark in the copy', async () => {
    const [finding] = await runRule(appConfigBom, files);
    assert.equal(finding?.severity, 'warning');
    assert.equal(finding?.fixable, true);
    const { remaining, text } = await fixWith(appConfigBom, files);
    assert.deepEqual(remaining, []);
    assert.equal(await text(PATH), '{"api_baseUrl": "/"}');
  });
});
