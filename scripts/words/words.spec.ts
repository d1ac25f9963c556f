import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { root } from '../docs/pages.js';
import { EXCEPTIONS, PRIVATE_NAMES, PRIVATE_WORDS } from './private-words.js';

const sources = readdirSync(join(root, 'projects'), { recursive: true, encoding: 'utf8' })
  .map(path => path.replaceAll('\\', '/'))
  .filter(
    path => /\.(ts|js)$/.test(path) && !/(^|\/)(fixtures|renames\/files|node_modules)\//.test(path),
  );

/** `TokenRefresher`, `token-refresher` and `TOKEN_REFRESHER` are `token refresher`. */
function partsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z]+/)
    .map(part => part.toLowerCase());
}

/** The private word in a name, if there is one. */
function privateWordIn(name: string): string | undefined {
  if (name in EXCEPTIONS) return undefined;
  if (PRIVATE_NAMES.includes(name)) return name;
  return partsOf(name).find(part => part in PRIVATE_WORDS);
}

/** The names that a file declares: what it only uses may be somebody else's. */
function declaredNames(path: string): ReadonlyMap<string, number> {
  const text = readFileSync(join(root, 'projects', path), 'utf8');
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const names = new Map<string, number>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) {
      const { parent } = node;
      if ('name' in parent && parent.name === node && !ts.isPropertyAccessExpression(parent)) {
        names.set(
          node.text.replace(/^#/, ''),
          source.getLineAndCharacterOfPosition(node.pos).line + 1,
        );
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

describe('the words of the code', () => {
  it('are those of Angular, HTTP, RxJS and TDN in every name that is declared', () => {
    let count = 0;
    const found: string[] = [];
    for (const path of sources) {
      for (const [name, line] of declaredNames(path)) {
        count++;
        const word = privateWordIn(name);
        if (word) found.push(`projects/${path}:${line}: ${name} (${instead(word)})`);
      }
    }
    assert.ok(count > 5000, `${count} names`);
    assert.deepEqual(found, []);
  });

  it('are those in the names of files, too', () => {
    const found = sources.filter(path => privateWordIn(basename(path).replace(/\..*/, '')));
    assert.deepEqual(found, []);
  });

  it('have exceptions that are needed', () => {
    const declared = new Set(sources.flatMap(path => [...declaredNames(path).keys()]));
    for (const name of Object.keys(EXCEPTIONS)) assert.ok(declared.has(name), name);
  });
});

function instead(word: string): string {
  return word in PRIVATE_WORDS ? `say: ${PRIVATE_WORDS[word]}` : 'a private word';
}
