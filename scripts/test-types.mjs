// Compares our typings with the published ones, and compiles ours with the oldest compiler and Angular.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { build } from './build.mjs';
import { cached } from './lib/cached.mjs';
import { cacheDir, npm, root, run, tsc } from './lib/process.mjs';

// Everything that compiled against protheus-lib-core 19.0.3 compiles against ours.
const { installPeer } = await tsImport('../test-support/installed-peer.ts', import.meta.url);
installPeer();
run(tsc, ['-p', join('projects', 'ngx-protheus', 'compat', 'type-tests', 'tsconfig.json')]);
console.log('types: compat fits protheus-lib-core 19.0.3');

// The type tests of the public API.
run(tsc, ['-p', join('projects', 'ngx-protheus', 'src', 'type-tests', 'tsconfig.json')]);
console.log('types: the public API allows and refuses what it should');

// TypeScript 5.2 and Angular 17.3 compile our typings, without skipLibCheck.
build(['library', 'devkit']);
const fixture = join('e2e', 'fixtures', 'types-17');
const folder = join(cacheDir, 'types-17');
cached('types-17', [fixture], [join('.cache', 'types-17', 'node_modules')], () => {
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, fixture), folder, { recursive: true });
  run(npm, ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder });
});
for (const name of ['ngx-protheus', 'protheus-devkit']) {
  const installed = join(folder, 'node_modules', name);
  // Files that were removed from the package must not remain here.
  rmSync(installed, { recursive: true, force: true });
  cpSync(join(root, 'dist', name), installed, { recursive: true });
}
const compiler = join(folder, 'node_modules', 'typescript', 'bin', 'tsc');
/** Without the errors of other packages: PO UI's typings do not compile. */
function isOurs(line) {
  return (
    !line.includes('node_modules') || /node_modules\/(ngx-protheus|protheus-devkit)\//.test(line)
  );
}

for (const [config, result] of [
  ['tsconfig.json', 'the library passes under TypeScript 5.2 and Angular 17.3'],
  ['tsconfig.node.json', 'the Node package passes under TypeScript 5.2'],
]) {
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', join(folder, config)], {
    cwd: folder,
    encoding: 'utf8',
  });
  const errors = stdout
    .replaceAll(sep, '/')
    .split('\n')
    .filter(line => /error TS/.test(line));
  const ours = errors.filter(isOurs);
  if (ours.length || (status !== 0 && !errors.length)) {
    throw new Error(`The typings do not pass under TypeScript 5.2:\n${ours.join('\n') || stdout}`);
  }
  console.log(`types: ${result}`);
}
