import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { generate, GENERATED_PAGES } from './generated.js';
import { userPages } from './pages.js';

describe('the generated parts of the documentation', () => {
  for (const path of GENERATED_PAGES) {
    it(`are those of the sources in ${path}`, async () => {
      const { now, wanted } = await generate(path);
      assert.equal(now, wanted, 'npm run docs writes them anew');
      assert.match(now, /<!-- generated: /);
    });
  }

  it('stand in no other page', () => {
    for (const { path, text } of userPages()) {
      assert.equal(text.includes('<!-- generated:'), GENERATED_PAGES.includes(path), path);
    }
  });
});
