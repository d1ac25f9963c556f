// Compiles the schematics of ngx-protheus and puts what is no TypeScript beside them:
// into the package, or with their specs into a folder of their own.
import { appendFileSync, cpSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run, tsc } from './lib/process.mjs';

const source = join(root, 'projects', 'ngx-protheus', 'schematics');

export function buildSchematics(outDir, { withSpecs = false } = {}) {
  const config = join(source, withSpecs ? 'tsconfig.json' : 'tsconfig.build.json');
  run(tsc, ['--project', config, '--outDir', outDir]);
  const isWanted = path => withSpecs || !relative(source, path).startsWith('testing');
  for (const entry of readdirSync(source, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const name = relative(source, path);
    const isAsset =
      /[\\/](files|fixtures)[\\/]/.test(name) || /^[^.]*(?<!tsconfig)\.json$/.test(entry.name);
    if (entry.isFile() && isAsset && isWanted(path)) cpSync(path, join(outDir, name));
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const library = join(root, 'dist', 'ngx-protheus');
  buildSchematics(join(library, 'schematics'));
  // ng-packagr keeps every nested package.json out of the package. This one says that the schematics
  // are CommonJS, which the library around them is not.
  appendFileSync(join(library, '.npmignore'), '\n!schematics/package.json\n');
}
