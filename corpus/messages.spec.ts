import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { PageFinder } from '../projects/protheus-devkit/src/explain/find-pages.js';
import { readHelpPages } from '../projects/protheus-devkit/src/explain/help-pages.js';
import { readSymptoms } from '../projects/protheus-devkit/src/explain/symptoms.js';

/** A message of `corpus/messages/*.json`. */
interface CorpusMessage {
  readonly message: string;
  readonly language: 'en' | 'pt';
  readonly source: string;
  /** One of them is right among the first three; a guide stands for each of its sections. */
  readonly pages: readonly string[];
  /** Put aside before the table of symptoms was written. */
  readonly judge?: true;
}

const folder = new URL('messages/', import.meta.url);
const messages = readdirSync(folder).flatMap(
  name => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as CorpusMessage[],
);
const pages = await readHelpPages();
const finder = new PageFinder(pages, await readSymptoms());

function isOneOf(id: string, right: readonly string[]): boolean {
  return right.some(page => page === id || id.startsWith(`${page}#`));
}

/** The messages of which no right page is among the first three. */
function missed(of: readonly CorpusMessage[]): readonly string[] {
  return of
    .map(one => ({ one, found: finder.find(one.message).slice(0, 3) }))
    .filter(({ one, found }) => !found.some(({ page }) => isOneOf(page.id, one.pages)))
    .map(({ one, found }) => `${one.message} -> ${found.map(({ page }) => page.id).join(', ')}`);
}

describe('corpus/messages', () => {
  it('has at least 150 messages, 50 in Portuguese, each with a source and pages that exist', () => {
    assert.ok(messages.length >= 150, `${messages.length}`);
    assert.ok(messages.filter(({ language }) => language === 'pt').length >= 50);
    assert.ok(messages.filter(({ judge }) => judge).length >= 50);
    for (const { source, pages: right, message } of messages) {
      assert.ok(source.length > 10, message);
      for (const page of right)
        assert.ok(
          pages.some(({ id }) => isOneOf(id, [page])),
          `${page}: ${message}`,
        );
    }
  });

  it('find their page among the first three', () => {
    assert.deepEqual(missed(messages.filter(({ judge }) => !judge)), []);
  });

  it('that were put aside find it in at least 80 % of the cases', () => {
    const judged = messages.filter(({ judge }) => judge);
    const found = judged.length - missed(judged).length;
    assert.ok(found >= 0.8 * judged.length, `${found} of ${judged.length}`);
  });
});
