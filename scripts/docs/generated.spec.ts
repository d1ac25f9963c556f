import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { generate, GENERATED_PAGES } from './generated.js';
import { guideSpecs } from './guide-specs.js';
import { root, userPages } from './pages.js';

describe('the generated parts of the documentation', () => {
  for (const path of GENERATED_PAGES) {
    it(`are those of the sources in ${path}`, async () => {
      const { now, wanted } = await generate(path);
      assert.equal(now, wanted, 'npm run docs writes them anew');
      assert.match(now, /<!-- generated: /);
    });
  }

  it('are the specs that run what the guide to tests shows', () => {
    const specs = guideSpecs();
    assert.ok(specs.size > 1, `${specs.size} specs`);
    for (const [path, text] of specs) {
      assert.equal(readFileSync(join(root, path), 'utf8'), text, `npm run docs writes ${path}`);
    }
  });

  it('stand in no other page', () => {
    for (const { path, text } of userPages()) {
      assert.equal(text.includes('<!-- generated:'), GENERATED_PAGES.includes(path), path);
    }
  });
});
