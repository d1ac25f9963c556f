// An application of protheus-lib-core does the same with ours: every call is made on both, with the
// same session and the same answers, inside Protheus and outside. What differs is listed, with the
// reason, in `differential/differences.ts`; everything else has to be equal.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Browser } from 'playwright-core';
import { buildDifferential } from './build.js';
import { differingLeaves } from './compare.js';
import { differences } from './differences.js';
import { record, type Trace, type Where } from './record.js';
import { isFor } from './difference.js';
import { launchBrowser } from '../support/browser.js';

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
    let theirs: Map<string, Trace>;
    let own: Map<string, Trace>;

    before(async () => {
      [theirs, own] = await Promise.all([
        record(browser, published, where),
        record(browser, ours, where),
      ]);
    });

    it('makes the same calls on both', () => {
      assert.ok(theirs.size > 300);
      assert.deepEqual([...own.keys()], [...theirs.keys()]);
    });

    it('sees what it saw with protheus-lib-core, but for the listed improvements', () => {
      const unexplained: string[] = [];
      for (const [call, trace] of theirs) {
        const leaves = differingLeaves(trace, own.get(call));
        for (const [path, [before, now]] of Object.entries(leaves)) {
          const seen = { where, call, path, published: before, ours: now };
          const index = differences.findIndex(difference => isFor(difference, seen));
          if (index < 0) unexplained.push(JSON.stringify(seen));
          used.add(index);
        }
      }
      assert.deepEqual(unexplained, []);
    });
  });
}

it('lists no difference that is none', () => {
  assert.deepEqual(
    differences.filter((_difference, index) => !used.has(index)),
    [],
  );
});
