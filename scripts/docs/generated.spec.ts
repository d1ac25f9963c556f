import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { generate, GENERATED_PAGES } from './generated.js';
import { guideSpecs } from './guide-specs.js';
import { root, userPages } from './pages.js';

describe('the generated parts of the documentation', () => {
  for (const path of GENERATED_PAGES) {
    it(`match the sources in ${path}`, async () => {
      const { current, generated } = await generate(path);
      assert.equal(current, generated, 'run npm run docs');
      assert.match(current, /<!-- generated: /);
    });
  }

  it('include the specs of the testing guide', () => {
    const specs = guideSpecs();
    assert.ok(specs.size > 1, `${specs.size} specs`);
    for (const [path, text] of specs) {
      assert.equal(readFileSync(join(root, path), 'utf8'), text, `run npm run docs: ${path}`);
    }
  });

  it('are in no other page', () => {
    for (const { path, text } of userPages()) {
      assert.equal(text.includes('<!-- generated:'), GENERATED_PAGES.includes(path), path);
    }
  });
});
