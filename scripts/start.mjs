// npm start: installs, builds, packs the demo and opens it in the local host. It needs only Node, and
// repeats only steps whose inputs changed.
import { join } from 'node:path';
import { cached } from './lib/cached.mjs';
import { installDependencies } from './lib/install.mjs';
import { root, run, start } from './lib/process.mjs';

installDependencies();
const { build } = await import('./build.mjs');
build(['library', 'devkit', 'demo']);

const devkit = join(root, 'dist', 'protheus-devkit', 'bin.js');
const app = join('dist', 'demo.app');
cached('demo.app', ['dist/demo', 'projects/protheus-devkit'], [app], () =>
  run(devkit, ['package', join('dist', 'demo'), '--name', 'demo', '--out', app]),
);

const host = start(devkit, ['host', app, ...process.argv.slice(2)]);
// Ctrl+C also interrupts the host; this process ends with its exit code.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => host.kill('SIGTERM'));
host.on('exit', code => process.exit(code ?? 0));
