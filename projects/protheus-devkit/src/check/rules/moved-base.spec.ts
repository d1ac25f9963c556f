import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runRule } from '../testing/run-rule.js';
import { movedBase } from './moved-base.js';

describe('moved-base', () => {
  it("finds Angular's service worker", async () => {
    const [finding] = await runRule(movedBase, { 'ngsw.json': '{"index": "/index.html"}' });
    assert.equal(finding?.code, 'PDK138');
  });

  it('finds a service worker of the root', async () => {
    const files = { 'main.js': 'navigator.serviceWorker.register("/sw.js")' };
    assert.equal((await runRule(movedBase, files)).length, 1);
  });

  it('finds a manifest with an absolute start', async () => {
    const files = { 'manifest.webmanifest': '{\n  "start_url": "/"\n}' };
    const [finding] = await runRule(movedBase, files);
    assert.deepEqual(finding?.place, { file: 'manifest.webmanifest', line: 2, column: 3 });
  });

  it('has nothing against a relative manifest, nor the code that Angular brings along', async () => {
    const files = {
      'manifest.webmanifest': '{"start_url": "./", "icons": [{"src": "assets/a.png"}]}',
      'main.js': 'navigator.serviceWorker.register(e,{scope:t})',
      'assets/other.json': '{"start_url": "/"}',
    };
    assert.deepEqual(await runRule(movedBase, files), []);
  });
});
