// Builds both packages into dist/, ready to publish, and what else is asked for by name:
// node scripts/build.mjs [library] [page] [devkit] [demo]
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cached } from './lib/cached.mjs';
import { ng, root, run, script } from './lib/process.mjs';
import { completeTypings } from './lib/typings.mjs';

const common = ['package-lock.json', 'tsconfig.json', 'angular.json', 'LICENSE'];

/** Texts at the top of the workspace that are published with the library. */
const TEXTS = ['LICENSE', 'AGENTS.md', 'llms.txt'];

const steps = {
  library: {
    inputs: [...common, ...TEXTS, 'projects/ngx-protheus', 'scripts/build-schematics.mjs'],
    outputs: ['dist/ngx-protheus/package.json'],
    work: () => {
      run(ng, ['build', 'ngx-protheus']);
      completeTypings(join(root, 'dist', 'ngx-protheus'));
      // ng-packagr takes no file from outside the project.
      for (const name of TEXTS) {
        copyFileSync(join(root, name), join(root, 'dist', 'ngx-protheus', name));
      }
      run(script('build-schematics.mjs'));
    },
  },
  page: {
    inputs: [...common, 'projects/host-page'],
    outputs: ['dist/host-page/browser/index.html'],
    work: () => run(ng, ['build', 'host-page']),
  },
  devkit: {
    needs: ['page'],
    inputs: [
      ...common,
      'projects/host-page',
      'projects/protheus-devkit',
      'scripts/build-devkit.mjs',
      'docs',
    ],
    outputs: ['dist/protheus-devkit/package.json'],
    work: () => run(script('build-devkit.mjs')),
  },
  demo: {
    needs: ['library'],
    inputs: [...common, 'projects/demo', 'projects/ngx-protheus'],
    outputs: ['dist/demo'],
    work: () => run(ng, ['build', 'demo']),
  },
};

/** Builds what is named, and what it needs, unless nothing changed since. */
export function build(names) {
  const wanted = new Set(names.flatMap(name => [...(steps[name].needs ?? []), name]));
  for (const name of Object.keys(steps).filter(step => wanted.has(step))) {
    const { inputs, outputs, work } = steps[name];
    cached(name, inputs, outputs, () => {
      console.log(`building ${name}`);
      work();
    });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const names = process.argv.slice(2);
  build(names.length ? names : ['library', 'devkit']);
}
