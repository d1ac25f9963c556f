import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { flagsOf } from '../../projects/protheus-devkit/src/cli/command.js';
import { commands } from '../../projects/protheus-devkit/src/cli/commands/index.js';
import { spellingsOf } from '../../projects/protheus-devkit/src/cli/parse-arguments.js';
import { schematicFlags } from './commands.js';
import { isErrorPage, type PageLanguage, root, userPages } from './pages.js';

const languages: readonly PageLanguage[] = ['en', 'pt'];

/** The texts of the guides of a language, without the pages of codes. */
function prose(language: PageLanguage): string {
  return userPages()
    .filter(page => page.language === language && !isErrorPage(page.path))
    .map(({ text }) => text)
    .join('\n');
}

/** The published sources, without their specs. */
function sources(...folders: string[]): string {
  return folders
    .flatMap(folder =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter(name => /\.(ts|js)$/.test(name) && !/\.spec\.ts$|testing|fixtures/.test(name))
        .map(name => readFileSync(join(root, folder, name), 'utf8')),
    )
    .join('\n');
}

/** Flags of npm, of the Angular CLI and of SmartClient's browser. */
const EXTERNAL_FLAGS = [
  ...['force', 'legacy-peer-deps', 'base-href', 'deploy-url', 'defaults', 'dry-run', 'save-dev'],
  ...['remote-debugging-port', 'remote-allow-origins', 'user-data-dir'],
];

function codesIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/\b(?:NGP|PDK)\d{3}\b/g) ?? []);
}

describe('the words of the documentation', () => {
  it('contain every feature of provideProtheus(), and no unknown one', () => {
    const api = readFileSync(join(root, 'projects/ngx-protheus/src/public-api.ts'), 'utf8');
    const features = api.match(/\bwith[A-Z]\w+/g) ?? [];
    assert.ok(features.length >= 7);
    for (const language of languages) {
      const text = prose(language);
      for (const feature of features) assert.ok(text.includes(`${feature}(`), feature);
      const known = [...features, 'withInterceptors', 'withInterceptorsFromDi', 'withFetch'];
      for (const [, name] of text.matchAll(/\b(with[A-Z]\w+)\(/g)) {
        assert.ok(known.includes(name), `${language}: ${name}()`);
      }
    }
  });

  it('contain every flag of the command line', async () => {
    for (const language of languages) {
      const text = prose(language);
      for (const { name, load } of commands) {
        for (const flag of Object.keys(flagsOf(await load()))) {
          const shown = new RegExp(`--(\\[no-\\])?${flag}\\b`);
          assert.match(text, shown, `${language}: protheus-devkit ${name} --${flag}`);
        }
      }
    }
  });

  it('contain every flag of ng add and of the generators, and every option of the builders', () => {
    const builders = ['package', 'serve'].flatMap(name => {
      const path = `projects/protheus-devkit/src/builders/${name}/schema.json`;
      const schema = JSON.parse(readFileSync(join(root, path), 'utf8')) as { properties: object };
      return Object.keys(schema.properties);
    });
    for (const language of languages) {
      const text = prose(language);
      for (const schematic of ['ng-add', 'host-config', 'advpl', 'migrate']) {
        for (const flag of schematicFlags(schematic)) {
          assert.ok(text.includes(`--${flag}`), `${language}: ${schematic} --${flag}`);
        }
      }
      for (const option of builders) {
        assert.match(text, new RegExp(`\`"?${option}\\b`), `${language}: builder ${option}`);
      }
    }
  });

  it('contain no unknown flag', async () => {
    const loaded = await Promise.all(commands.map(({ load }) => load()));
    const known = [
      ...loaded.flatMap(command => [...spellingsOf(flagsOf(command)).keys()]),
      ...['ng-add', 'host-config', 'advpl', 'migrate']
        .flatMap(schematicFlags)
        .flatMap(flag => [flag, `no-${flag}`]),
      ...['help', 'lang', 'version'],
      ...EXTERNAL_FLAGS,
    ];
    let count = 0;
    for (const { path, inlineCode } of userPages()) {
      for (const { code, line } of inlineCode) {
        for (const [, flag] of code.matchAll(/(?<![\w-])--([a-z][\w-]*)/g)) {
          assert.ok(known.includes(flag), `${path}:${line}: --${flag}`);
          count++;
        }
      }
    }
    assert.ok(count > 80, `${count} flags`);
  });

  it('have a page for every code of the sources, and no other page', () => {
    const library = 'projects/ngx-protheus';
    const poUi = readdirSync(join(root, library)).includes('po-ui') ? [`${library}/po-ui`] : [];
    const used = codesIn(
      sources(`${library}/src`, `${library}/compat`, `${library}/schematics`, ...poUi) +
        sources('projects/protheus-devkit/src'),
    );
    assert.ok(used.size > 150, `${used.size} codes`);
    for (const folder of ['docs/errors', 'docs/pt-BR/errors']) {
      const pages = readdirSync(join(root, folder)).filter(name =>
        /^[A-Z]{3}\d{3}\.md$/.test(name),
      );
      assert.deepEqual(pages.map(name => name.slice(0, -3)).sort(), [...used].sort(), folder);
    }
  });

  it('mention no unknown code', () => {
    const pages = new Set(readdirSync(join(root, 'docs/errors')).map(name => name.slice(0, -3)));
    for (const { path, text } of userPages()) {
      for (const code of codesIn(text)) assert.ok(pages.has(code), `${path}: ${code}`);
    }
  });
});
