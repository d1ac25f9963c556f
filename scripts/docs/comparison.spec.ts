import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { differences } from '../../e2e/differential/differences.js';
import { root } from './pages.js';
import { comparisonRows } from './parts/comparison.js';

describe('the table against protheus-lib-core', () => {
  it('has ten rows, each with a file that states it', () => {
    const rows = comparisonRows();
    assert.equal(rows.length, 10);
    for (const { what, proof, evidence } of rows) {
      assert.ok(readFileSync(join(root, proof), 'utf8').includes(evidence), `${what.en}: ${proof}`);
    }
  });

  it('names differences that the comparison of both libraries sees', () => {
    const reasons = differences.map(({ why }) => why);
    const stated = comparisonRows().filter(({ proof }) => proof.includes('differential'));
    assert.ok(stated.length > 4);
    for (const { evidence } of stated) assert.ok(reasons.includes(evidence), evidence);
  });

  it('has figures of both libraries where it has figures', () => {
    for (const { ours, theirs, proof } of comparisonRows()) {
      if (!proof.startsWith('bench/')) continue;
      for (const { en, pt } of [ours, theirs]) {
        assert.match(en, /^\d[\d.]*$/);
        assert.equal(pt, en.replace('.', ','));
      }
    }
  });
});
