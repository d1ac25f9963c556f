import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'jsonc-parser';
import packageBuilder from '../builders/package/schema.json' with { type: 'json' };
import { type Finding } from '../findings/finding.js';
import { checkTree } from './check-tree.js';
import { parseCheckConfig } from './parse-check-config.js';
import { page, treeOf } from './testing/run-rule.js';

const CONFIG = 'assets/data/appconfig.json';
const SCRIPT = 'assets/preload/advpltojs.js';

const root = new URL('../../../../', import.meta.url);

/** The guides, the pages of codes and the first pages, in both languages. */
const guides = readdirSync(new URL('docs/', root), { recursive: true, encoding: 'utf8' })
  .map(name => `docs/${name.replaceAll('\\', '/')}`)
  .filter(name => name.endsWith('.md') && !name.startsWith('docs/contributing/'))
  .concat('README.md', 'README.pt-BR.md', 'projects/ngx-protheus/README.md');

interface Shown {
  readonly guide: string;
  readonly text: string;
}

/** What the guides show: the first group of an expression. */
function shown(pattern: RegExp, of: (guide: string) => boolean = () => true): readonly Shown[] {
  return guides.filter(of).flatMap(guide => {
    const text = readFileSync(new URL(guide, root), 'utf8');
    return [...text.matchAll(pattern)].map(match => ({ guide, text: match[1] as string }));
  });
}

/** The errors and warnings of an application that has what a guide shows. */
async function problems(files: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
  const app = { 'index.html': page(), [CONFIG]: '{"api_baseUrl": "/"}', ...files };
  const found = await checkTree(treeOf(app), new Map());
  return found.filter(({ severity }) => severity !== 'information');
}

/** Pages of codes show what is wrong, too; in a guide everything is right. */
function isGuide(guide: string): boolean {
  return !guide.includes('/errors/');
}

function inLanguages(all: readonly Shown[]): void {
  assert.ok(all.some(({ guide }) => guide.startsWith('docs/pt-BR/')));
  assert.ok(all.some(({ guide }) => !guide.startsWith('docs/pt-BR/')));
}

describe('the check agrees with the guides of both languages', () => {
  it('on each appconfig.json', async () => {
    const all = shown(/```json[^\n]*\n([^`]*"api_baseUrl"[^`]*)```/g);
    inLanguages(all);
    for (const { guide, text } of all)
      assert.deepEqual(await problems({ [CONFIG]: text }), [], guide);
  });

  it('on each "api_baseUrl" in a sentence of a guide', async () => {
    const all = shown(/`"api_baseUrl": "([^"]*)"`/g, isGuide);
    inLanguages(all);
    for (const { guide, text } of all) {
      const json = JSON.stringify({ api_baseUrl: text });
      assert.deepEqual(await problems({ [CONFIG]: json }), [], `${guide}: ${text}`);
    }
  });

  it('on each advpltojs.js', async () => {
    const all = shown(/```js\n(function \([^`]*)```/g);
    inLanguages(all);
    for (const { guide, text } of all)
      assert.deepEqual(await problems({ [SCRIPT]: text }), [], guide);
  });

  it('on each <base> in a guide', async () => {
    const all = shown(/`<base href="([^"]*)">`/g, isGuide);
    inLanguages(all);
    for (const { guide, text } of all) {
      const html = page().replace('<base href="/">', `<base href="${text}">`);
      assert.deepEqual(await problems({ 'index.html': html }), [], guide);
    }
  });

  it('on each protheus.check.json, whole or a rule of it', () => {
    const whole = shown(/```json[^\n]*\n([^`]*"rules"[^`]*)```/g);
    const rules = shown(/`("[a-z-]+": \["(?:error|warning|off)", \{[^`]*\}\])`/g);
    inLanguages(whole);
    inLanguages(rules);
    for (const { guide, text } of whole) assert.ok(parseCheckConfig(text).size > 0, guide);
    for (const { guide, text } of rules) {
      assert.equal(parseCheckConfig(`{"rules": {${text}}}`).size, 1, `${guide}: ${text}`);
    }
  });

  it('on each target of protheus-devkit:package in angular.json', () => {
    const all = shown(/```json[^\n]*\n([^`]*"protheus-devkit:package"[^`]*)```/g);
    inLanguages(all);
    const known = Object.keys(packageBuilder.properties);
    for (const { guide, text } of all) {
      const target = Object.values(parse(`{${text}}`) as Record<string, { options?: object }>)[0];
      for (const option of Object.keys(target?.options ?? {})) {
        assert.ok(known.includes(option), `${guide}: ${option}`);
      }
    }
  });
});
