import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { page, runRule, treeOf } from '../testing/run-rule.js';
import { indexHtml } from './index-html.js';

describe('index-html', () => {
  it('is content with index.html in the folder itself', async () => {
    assert.deepEqual(await runRule(indexHtml, { 'index.html': page(), 'main.js': '' }), []);
  });

  it('misses the page, and knows it when it is written otherwise', async () => {
    const [missing] = await runRule(indexHtml, { 'main.js': '' });
    assert.equal(missing?.code, 'PDK120');
    assert.equal(missing?.severity, 'error');
    const [above] = await runRule(indexHtml, { 'demo/index.html': page() });
    assert.match(above?.cure.en ?? '', /the folder of demo\/index\.html/);
    const [upper] = await runRule(indexHtml, { 'Index.HTML': page() });
    assert.equal(upper?.place?.file, 'Index.HTML');
  });

  it('says of a browser folder that package takes care of it', async () => {
    const files = { 'browser/index.html': page(), 'prerendered-routes.json': '{}' };
    const [inFolder] = await runRule(indexHtml, files);
    assert.equal(inFolder?.severity, 'warning');
    assert.match(inFolder?.cure.en ?? '', /protheus-devkit package/);
    const inPackage = treeOf({ 'demo/browser/index.html': page() }, 'package');
    assert.equal((await runRule(indexHtml, inPackage))[0]?.severity, 'error');
  });
});
