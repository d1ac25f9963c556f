import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runRule } from '../testing/run-rule.js';
import { fileName } from './file-name.js';

describe('file-name', () => {
  for (const path of [
    'assets/ícone.svg',
    'assets/meu logo.png',
    'a/100%.png',
    'a#b.js',
    'assets/aux.js',
    'Com1/a.js',
    'nul',
  ]) {
    it(`finds ${path}`, async () => {
      const [finding] = await runRule(fileName, { [path]: '' });
      assert.equal(finding?.code, 'PDK134');
      assert.equal(finding?.place?.file, path);
    });
  }

  it('has nothing against names that every server keeps', async () => {
    const files = {
      'main-5XHT3RWN.js': '',
      'assets/a_b.c-d/e@2x.png': '',
      noredirect: '',
      'auxiliar.js': '',
    };
    assert.deepEqual(await runRule(fileName, files), []);
  });
});
