import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixWith, runRule } from '../testing/run-rule.js';
import { sourceMap } from './source-map.js';

describe('source-map', () => {
  it('warns once of all source maps, and leaves them out of the copy', async () => {
    const files = { 'main.js.map': '{}', 'styles.css.map': '{}', 'main.js': '' };
    const found = await runRule(sourceMap, files);
    assert.equal(found.length, 1);
    assert.equal(found[0]?.severity, 'warning');
    assert.match(found[0]?.cause.en ?? '', /^2 source maps/);
    const { left, text } = await fixWith(sourceMap, files);
    assert.deepEqual(left, []);
    assert.equal(await text('main.js'), '');
  });

  it('has nothing against a map that is none of a source', async () => {
    assert.deepEqual(await runRule(sourceMap, { 'assets/brasil.map': '' }), []);
  });
});
