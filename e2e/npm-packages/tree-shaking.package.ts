// `sideEffects: false` is honoured: who uses nothing has nothing. That it is also true, that loading a
// module does nothing, is tested beside; what one function weighs, by `npm run test:size`.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import { consumer, entryPointsOf, folderOf } from './unpacked.js';

/** What a bundler makes of a module of an application, peers left outside. */
async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: consumer, loader: 'js' },
    bundle: true,
    format: 'esm',
    minify: true,
    external: ['@angular/*', '@po-ui/*', 'rxjs', 'rxjs/*', 'tslib'],
    // What the Angular CLI sets for production.
    define: { ngDevMode: 'false', ngJitMode: 'false' },
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0].text.trim();
}

/** Imports of what is outside stay; they are no code of ours. */
const ownCode = (text: string): string =>
  text.replace(/import\s*(?:[^"';]*from\s*)?["'][^"']+["'];?/g, '').trim();

describe('an application that imports for the effect alone', () => {
  for (const entry of entryPointsOf('ngx-protheus')) {
    it(`has nothing of ${entry}`, async () => {
      assert.equal(ownCode(await bundle(`import '${entry}';`)), '');
    });
  }

  it('would have something of a package that does not say so', async () => {
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
