import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeRule } from '../testing/describe-rule.js';
import { fixWith } from '../testing/run-rule.js';
import { sourceMap } from './source-map.js';

const files = { 'main.js.map': '{}', 'styles.css.map': '{}', 'main.js': '' };

describeRule(sourceMap, {
  fires: { 'all source maps once': [files, 'main.js.map', /^2 source maps/m] },
  otherPrograms: {
    'maps of places, and a picture of one': {
      'assets/filiais.map': '',
      'assets/main.js.map.png': '',
    },
  },
  silent: { 'a .map file that is not the map of a script': { 'assets/brasil.map': '' } },
});

describe('the repair of source-map', () => {
  it('leaves the source maps out of the copy', async () => {
    const { remaining, text } = await fixWith(sourceMap, files);
    assert.deepEqual(remaining, []);
    assert.equal(await text('main.js'), '');
  });
});
