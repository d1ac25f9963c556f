// npm run test:packages: the two packages as npm would publish them.
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { nodeTest } from './lib/node-test.mjs';
import { cacheDir, npm, root, run } from './lib/process.mjs';

const folder = join(cacheDir, 'packages');
const modules = join(folder, 'node_modules');

build(['library', 'devkit']);
rmSync(folder, { recursive: true, force: true });
mkdirSync(modules, { recursive: true });
for (const name of ['ngx-protheus', 'protheus-devkit']) {
  run(npm, ['pack', '--silent', '--pack-destination', folder, join(root, 'dist', name)]);
  const packed = readdirSync(folder).find(file => file.endsWith('.tgz'));
  // By a relative name: the `tar` of Windows reads "C:" as another machine.
  run('tar', ['-xzf', packed], { cwd: folder });
  renameSync(join(folder, 'package'), join(modules, name));
  mkdirSync(join(folder, 'packed'), { recursive: true });
  renameSync(join(folder, packed), join(folder, 'packed', `${name}.tgz`));
}
nodeTest(['e2e/npm-packages'], { ending: '.package.ts' });
