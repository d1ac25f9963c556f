import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { page, runRule } from '../testing/run-rule.js';
import { missingFile } from './missing-file.js';

describe('missing-file', () => {
  for (const [title, element] of [
    ['a script', '<script src="main-5XHT3RWN.js" type="module"></script>'],
    ['a script with a query', '<script src="./main-5XHT3RWN.js?v=1"></script>'],
    ['a style sheet', '<link rel="stylesheet" href="main-5XHT3RWN.js">'],
    ['a module', '<link rel="modulepreload" href="main-5XHT3RWN.js">'],
  ] as const) {
    it(`finds that ${title} of the start page is not there`, async () => {
      const [finding, ...more] = await runRule(missingFile, { 'index.html': page(element) });
      assert.deepEqual(more, []);
      assert.equal(finding?.severity, 'error');
      assert.equal(finding.place?.file, 'index.html');
      assert.match(finding.cause.pt, /main-5XHT3RWN\.js/);
    });
    it(`has nothing against ${title} that is there`, async () => {
      const files = { 'index.html': page(element), 'main-5XHT3RWN.js': '' };
      assert.deepEqual(await runRule(missingFile, files), []);
    });
  }

  it('leaves to other rules what lies elsewhere, and a name whose case differs', async () => {
    const scripts = ['/a.js', 'https://cdn.example.com/a.js', '../a.js', 'lib/A.js', 'data:,'];
    const files = {
      'index.html': page(scripts.map(src => `<script src="${src}"></script>`).join('')),
      'lib/a.js': '',
    };
    assert.deepEqual(await runRule(missingFile, files), []);
  });

  it('takes an address as the browser decodes it', async () => {
    const files = {
      'index.html': page('<script src="meu%20script.js"></script><script src="100%.js"></script>'),
      'meu script.js': '',
      '100%.js': '',
    };
    assert.deepEqual(await runRule(missingFile, files), []);
  });

  it('looks at the start page alone, and not at what an application can do without', async () => {
    const files = {
      'index.html': page('<link rel="icon" href="favicon.ico">', '<img alt="" src="logo.png">'),
      'help/index.html': page('<script src="help.js"></script>'),
    };
    assert.deepEqual(await runRule(missingFile, files), []);
  });
});
