// Compiles the schematics of ngx-protheus and copies their other files, into the package or, with
// their specs, into a separate folder.
import { appendFileSync, cpSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run, tsc } from './lib/process.mjs';

const source = join(root, 'projects', 'ngx-protheus', 'schematics');

export function buildSchematics(outDir, { withSpecs = false } = {}) {
  const config = join(source, withSpecs ? 'tsconfig.json' : 'tsconfig.build.json');
  // With the specs, an error names the line of the source.
  run(tsc, ['--project', config, '--outDir', outDir, ...(withSpecs ? ['--sourceMap'] : [])]);
  const isIncluded = path => withSpecs || !relative(source, path).startsWith('testing');
  for (const entry of readdirSync(source, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const name = relative(source, path);
    const isAsset =
      /[\\/](files|fixtures)[\\/]/.test(name) || /^[^.]*(?<!tsconfig)\.json$/.test(entry.name);
    if (entry.isFile() && isAsset && isIncluded(path)) cpSync(path, join(outDir, name));
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const library = join(root, 'dist', 'ngx-protheus');
  buildSchematics(join(library, 'schematics'));
  // ng-packagr excludes every nested package.json from the package. This one declares the schematics
  // as CommonJS, unlike the library around them.
  appendFileSync(join(library, '.npmignore'), '\n!schematics/package.json\n');
}
