// How many bytes an entry point has, whole: what an application gets at most.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from '../../test-support/root.js';

const library = join(root, 'dist', 'ngx-protheus');

/** The entry points of the library by the names that they are imported by, and their modules. */
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

/** All that a module exports, minified for production, `gzip -9`; what it imports is not counted. */
export async function moduleSize(path: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    format: 'esm',
    minify: true,
    packages: 'external',
    // What the Angular CLI sets for production.
    define: { ngDevMode: 'false', ngJitMode: 'false' },
    write: false,
    logLevel: 'error',
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}
