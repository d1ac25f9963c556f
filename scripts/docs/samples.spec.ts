import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Script } from 'node:vm';
import { parseFragment } from 'parse5';
import { allPages, type Page } from './pages.js';
import { compileSamples } from './typescript-samples.js';

/** The languages of the samples. `text` is a drawing or the output of a program. */
const LANGUAGES = [
  ...['advpl', 'apache', 'html', 'ini', 'js', 'json', 'nginx', 'powershell', 'sh', 'text', 'ts'],
];

const pages = allPages();

function samplesIn(language: string): readonly (Page['fences'][number] & { where: string })[] {
  return pages.flatMap(({ path, fences }) =>
    fences
      .filter(fence => fence.language === language)
      .map(fence => ({ ...fence, where: `${path}:${fence.line}` })),
  );
}

describe('the samples of the documentation', () => {
  it('have a known language', () => {
    for (const { path, fences } of pages) {
      for (const { language, line } of fences) {
        assert.ok(LANGUAGES.includes(language), `${path}:${line}: "${language}"`);
      }
    }
  });

  it('compile against the sources if they are TypeScript', () => {
    const { count, problems } = compileSamples(pages);
    assert.ok(count > 40, `${count} samples`);
    assert.deepEqual(problems, []);
  });

  it('are reported when they do not compile', () => {
    const fences = [
      { language: 'ts', fragment: true, code: `\nhttp.got('/x');`, line: 7 },
      { language: 'ts', fragment: false, code: `provideProtheus(withEverything());`, line: 9 },
    ];
    const wrong = { ...(pages[0] as Page), path: 'wrong.md', fences };
    const { problems } = compileSamples([wrong]);
    assert.deepEqual(
      problems.map(problem => problem.split(': ')[0]),
      ['wrong.md:8', 'wrong.md:9'],
    );
  });

  it('can be parsed if they are JSON', () => {
    const samples = samplesIn('json');
    assert.ok(samples.length > 8, `${samples.length} samples`);
    for (const { code, fragment, where } of samples) {
      const text = fragment ? `{${code}}` : code;
      assert.doesNotThrow(() => JSON.parse(text), where);
    }
  });

  it('are well formed if they are HTML', () => {
    const samples = samplesIn('html');
    assert.ok(samples.length > 1, `${samples.length} samples`);
    for (const { code, where } of samples) {
      const errors: string[] = [];
      parseFragment(code, { onParseError: ({ code }) => errors.push(code) });
      assert.deepEqual(errors, [], where);
    }
  });

  it('are one function if they are a script for advpltojs.js', () => {
    const samples = samplesIn('js');
    assert.ok(samples.length > 1, `${samples.length} samples`);
    for (const { code, where } of samples) {
      assert.equal(typeof new Script(`(${code})`).runInNewContext(), 'function', where);
    }
  });
});
