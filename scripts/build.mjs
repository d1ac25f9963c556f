// Builds both packages into dist/, ready to publish, or the named parts:
// node scripts/build.mjs [library] [page] [devkit] [demo]
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cached } from './lib/cached.mjs';
import { ng, root, run, script } from './lib/process.mjs';
import { completeTypings } from './lib/typings.mjs';

const COMMON = ['package-lock.json', 'tsconfig.json', 'angular.json', 'LICENSE'];

/** Files of the workspace's root that are published with the library. */
const TEXTS = ['LICENSE', 'AGENTS.md', 'llms.txt'];

const steps = {
  library: {
    inputs: [...COMMON, ...TEXTS, 'projects/ngx-protheus', 'scripts/build-schematics.mjs'],
    outputs: ['dist/ngx-protheus/package.json'],
    work: () => {
      run(ng, ['build', 'ngx-protheus']);
      completeTypings(join(root, 'dist', 'ngx-protheus'));
      // ng-packagr does not copy files from outside the project.
      for (const name of TEXTS) {
        copyFileSync(join(root, name), join(root, 'dist', 'ngx-protheus', name));
      }
      run(script('build-schematics.mjs'));
    },
  },
  page: {
    inputs: [...COMMON, 'projects/host-page'],
    outputs: ['dist/host-page/browser/index.html'],
    work: () => run(ng, ['build', 'host-page']),
  },
  devkit: {
    needs: ['page'],
    inputs: [
      ...COMMON,
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
    inputs: [...COMMON, 'projects/demo', 'projects/ngx-protheus'],
    outputs: ['dist/demo'],
    work: () => run(ng, ['build', 'demo']),
  },
};

/** Builds the named parts and those that they need, unless they are up to date. */
export function build(names) {
  const required = new Set(names.flatMap(name => [...(steps[name].needs ?? []), name]));
  for (const name of Object.keys(steps).filter(step => required.has(step))) {
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
