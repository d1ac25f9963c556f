// An application of protheus-lib-core behaves the same with our library: every call is made on both,
// with the same session and the same responses, inside Protheus and outside. The differences are
// listed with their reasons in `differential/differences.ts`; everything else must be equal.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Browser } from 'playwright-core';
import { launchBrowser } from '../../test-support/browser.js';
import { buildDifferential } from './build.js';
import { differingLeaves } from './compare.js';
import { matches } from './difference.js';
import { differences } from './differences.js';
import { record, type Trace, type Where } from './record.js';

let browser: Browser;
let published: string;
let ours: string;
const used = new Set<number>();

before(async () => {
  published = buildDifferential('published');
  ours = buildDifferential('ours');
  browser = await launchBrowser();
});

after(() => browser.close());

for (const where of ['inside', 'outside'] satisfies Where[]) {
  describe(`an application ${where} Protheus`, () => {
    let publishedTraces: Map<string, Trace>;
    let ourTraces: Map<string, Trace>;

    before(async () => {
      [publishedTraces, ourTraces] = await Promise.all([
        record(browser, published, where),
        record(browser, ours, where),
      ]);
    });

    it('makes the same calls on both', () => {
      assert.ok(publishedTraces.size > 300);
      assert.deepEqual([...ourTraces.keys()], [...publishedTraces.keys()]);
    });

    it('has the same results as with protheus-lib-core, except for the listed improvements', () => {
      const unexplained: string[] = [];
      for (const [call, trace] of publishedTraces) {
        const leaves = differingLeaves(trace, ourTraces.get(call));
        for (const [path, [before, after]] of Object.entries(leaves)) {
          const found = { where, call, path, published: before, ours: after };
          const index = differences.findIndex(difference => matches(difference, found));
          if (index < 0) unexplained.push(JSON.stringify(found));
          used.add(index);
        }
      }
      assert.deepEqual(unexplained, []);
    });
  });
}

it('has no listed difference that does not occur', () => {
  assert.deepEqual(
    differences.filter((_difference, index) => !used.has(index)),
    [],
  );
});
