// The complete size of an entry point: the most that an application contains.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from '../../test-support/root.js';

const library = join(root, 'dist', 'ngx-protheus');

/** The names of the library's entry points, and their modules. */
export function entryPoints(): ReadonlyMap<string, string> {
  const manifest = readFileSync(join(library, 'package.json'), 'utf8');
  const { exports } = JSON.parse(manifest) as { exports: Record<string, { default: string }> };
  const modules = Object.entries(exports).filter(([, target]) => target.default.endsWith('.mjs'));
  return new Map(
    modules.map(([path, target]) => [
      join('ngx-protheus', path).replaceAll('\\', '/'),
      join(library, target.default),
    ]),
  );
}

/** The bytes of a module with all its exports, minified for production, `gzip -9`; without imports. */
export async function moduleSize(path: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    format: 'esm',
    minify: true,
    packages: 'external',
    // As the Angular CLI sets them for production.
    define: { ngDevMode: 'false', ngJitMode: 'false' },
    write: false,
    logLevel: 'error',
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}
