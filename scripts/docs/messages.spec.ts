import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'acorn';
import { build } from 'esbuild';
import ts from 'typescript';
import { root } from './pages.js';

const library = join(root, 'projects', 'ngx-protheus');

/** The published sources of the library, without `testing`, whose messages are for specs. */
function* sources(): Generator<ts.SourceFile> {
  for (const entry of ['src', 'compat', 'po-ui']) {
    const names = readdirSync(library).includes(entry)
      ? readdirSync(join(library, entry), { recursive: true, encoding: 'utf8' })
      : [];
    for (const name of names) {
      if (!/\.ts$/.test(name) || /\.(spec|d)\.ts$|spec-support|testing|type-tests/.test(name)) {
        continue;
      }
      const path = join(entry, name);
      const text = readFileSync(join(library, path), 'utf8');
      yield ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
    }
  }
}

function everyNode(visit: (node: ts.Node, where: string) => void): void {
  for (const source of sources()) {
    const walk = (node: ts.Node): void => {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      visit(node, `${source.fileName}:${line + 1}`);
      ts.forEachChild(node, walk);
    };
    walk(source);
  }
}

/** The texts of a program that a user could read: several words. */
function prose(code: string): readonly string[] {
  const texts: string[] = [];
  const walk = (node: unknown): void => {
    if (!node || typeof node !== 'object') return;
    if (Array.isArray(node)) return node.forEach(walk);
    const { type, value } = node as { type?: string; value?: unknown };
    if (type === 'Literal' && typeof value === 'string') texts.push(value);
    if (type === 'TemplateElement') texts.push((value as { cooked: string }).cooked);
    Object.values(node).forEach(walk);
  };
  walk(parse(code, { ecmaVersion: 2022, sourceType: 'module' }));
  return texts.filter(text => /(\p{L}{2,}[ ,.:;]+){3,}/u.test(text));
}

async function bundle(entry: string, ngDevMode: boolean): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(library, entry, 'public-api.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    external: ['@angular/*', '@po-ui/*', 'ngx-protheus', 'ngx-protheus/*', 'rxjs'],
    tsconfig: join(root, 'tsconfig.json'),
    define: { ngDevMode: String(ngDevMode) },
    minifySyntax: true,
    logLevel: 'silent',
  });
  // Without the helpers of esbuild before the first file.
  const text = outputFiles[0]?.text ?? '';
  return text.slice(text.indexOf('\n// projects/'));
}

describe('the messages of the library', () => {
  it('are printed by errors/report.ts only', () => {
    let count = 0;
    everyNode((node, where) => {
      if (!ts.isCallExpression(node) || !/^console\.\w+$/.test(node.expression.getText())) return;
      assert.match(where.replaceAll('\\', '/'), /^src\/lib\/errors\/report\.ts:/);
      count++;
    });
    assert.equal(count, 3);
  });

  it('are thrown with a code', () => {
    everyNode((node, where) => {
      if (!ts.isNewExpression(node)) return;
      assert.doesNotMatch(node.expression.getText(), /^(Type|Range)?Error$/, where);
    });
  });

  // Not `po-ui`: its texts for users remain.
  for (const [entry, least] of [
    ['src', 40],
    ['compat', 1],
  ] as const) {
    it(`are only the code in production: ${entry}`, async () => {
      const inDevelopment = prose(await bundle(entry, true));
      assert.ok(inDevelopment.length >= least, `${inDevelopment.length} texts`);
      assert.deepEqual(prose(await bundle(entry, false)), []);
    });
  }
});
