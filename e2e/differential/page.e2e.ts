// What protheus-lib-core did to a page without a call: an application is opened with it, and after
// each of the two migrations, and the first ten seconds are compared: theme, texts, storage, classes
// and attributes, title, URL, messages, requests, listeners, globals and the picture of the page.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Browser, type Page } from 'playwright-core';
import { launchBrowser } from '../../test-support/browser.js';
import { root } from '../../test-support/root.js';
import { differingLeaves } from './compare.js';
import { matches } from './difference.js';
import { buildPage, type Variant } from './page-build.js';
import { pageCases } from './page-cases.js';
import { pageDifferences } from './page-differences.js';
import { type RecordedPage, recordPage } from './page-record.js';
import { isSamePicture } from './same-picture.js';

const PICTURES = join(root, 'dist', 'e2e', 'old-library-pictures');

let browser: Browser;
let blank: Page;
let published: ReadonlyMap<string, RecordedPage>;
const used = new Set<number>();

/** How many pages are open at the same time. */
const PARALLEL = 4;

async function recordAll(variant: Variant): Promise<Map<string, RecordedPage>> {
  const folder = buildPage(variant);
  const effects = new Map<string, RecordedPage>();
  const rest = Object.entries(pageCases);
  const recordNext = async (): Promise<void> => {
    for (let next = rest.shift(); next; next = rest.shift()) {
      const [name, opened] = next;
      const picture = join(PICTURES, `${name}-${variant}.png`);
      effects.set(name, await recordPage(browser, folder, opened, picture));
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, recordNext));
  return effects;
}

before(async () => {
  mkdirSync(PICTURES, { recursive: true });
  browser = await launchBrowser();
  blank = await browser.newPage();
  published = await recordAll('published');
});

after(() => browser.close());

for (const variant of ['alias', 'rewrite'] satisfies Variant[]) {
  describe(`an application after migrate (${variant})`, () => {
    let ours: ReadonlyMap<string, RecordedPage>;

    before(async () => {
      ours = await recordAll(variant);
    });

    for (const [call, { where }] of Object.entries(pageCases)) {
      it(`looks, speaks and starts as with protheus-lib-core: ${call}`, async () => {
        const first = published.get(call);
        const second = ours.get(call);
        assert.ok(first && second);
        const leaves = differingLeaves(first.effects, second.effects);
        if (!(await isSamePicture(blank, first.picture, second.picture)))
          leaves['picture'] = ['before', 'after'];
        const unexplained = Object.entries(leaves).flatMap(([path, [before, after]]) => {
          const found = {
            where,
            call: `${call}, ${variant}`,
            path,
            published: before,
            ours: after,
          };
          const index = pageDifferences.findIndex(difference => matches(difference, found));
          used.add(index);
          return index < 0 ? [JSON.stringify(found)] : [];
        });
        assert.deepEqual(unexplained, []);
      });
    }
  });
}

it('has no listed difference that does not occur', () => {
  assert.deepEqual(
    pageDifferences.filter((_difference, index) => !used.has(index)),
    [],
  );
});
