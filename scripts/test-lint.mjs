// Lint, format and types.
import { eslint, prettier, run, tsc } from './lib/process.mjs';

run(eslint, ['.', '--max-warnings=0', '--cache', '--cache-location', '.cache/eslint']);
run(prettier, ['.', '--check', '--log-level=warn', '--cache', '--cache-location=.cache/prettier']);
run(tsc, ['-p', 'tsconfig.node.json', '--noEmit']);
// As published: without the types of a browser.
run(tsc, ['-p', 'projects/protheus-devkit/tsconfig.json', '--noEmit']);
run(tsc, ['-p', 'projects/ngx-protheus/tsconfig.spec.json', '--noEmit']);
run(tsc, ['-p', 'projects/host-page/tsconfig.spec.json']);
// The applications of the channel's e2e tests, which esbuild bundles without a type check.
run(tsc, ['-p', 'e2e/fixtures/channel', '--noEmit']);
