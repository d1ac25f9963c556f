// `sideEffects: false` works: an application without used exports contains no code. That it is also
// true is tested by entry-points.package.ts; the size of one function, by `npm run test:size`.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import { consumer, entryPointsOf, folderOf } from './unpacked.js';

/** Bundles a module of an application, without the peers. */
async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: consumer, loader: 'js' },
    bundle: true,
    format: 'esm',
    minify: true,
    external: ['@angular/*', '@po-ui/*', 'rxjs', 'rxjs/*', 'tslib'],
    // As the Angular CLI sets them for production.
    define: { ngDevMode: 'false', ngJitMode: 'false' },
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0].text.trim();
}

/** Removes the imports of the external packages, which remain in the bundle. */
function ownCode(text: string): string {
  return text.replace(/import\s*(?:[^"';]*from\s*)?["'][^"']+["'];?/g, '').trim();
}

describe('an application that imports an entry point without using it', () => {
  for (const entry of entryPointsOf('ngx-protheus')) {
    it(`contains no code of ${entry}`, async () => {
      assert.equal(ownCode(await bundle(`import '${entry}';`)), '');
    });
  }

  it('contains code of a package without sideEffects: false', async () => {
    const copy = join(consumer, 'node_modules', 'without-side-effects-false');
    try {
      cpSync(folderOf('ngx-protheus'), copy, { recursive: true });
      const file = join(copy, 'package.json');
      const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
      writeFileSync(file, JSON.stringify({ ...manifest, sideEffects: undefined }));
      assert.notEqual(ownCode(await bundle("import 'without-side-effects-false';")), '');
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
});
