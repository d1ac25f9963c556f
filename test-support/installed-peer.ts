import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.js';
import { runNode } from './run-node.js';

/**
 * Installs `@totvs/protheus-lib-core`, which the benchmarks and the differential test compare with,
 * into its own folder with its own lock: it has no licence and must never become a dependency.
 */
export function installPeer(): void {
  const folder = join(root, 'bench', 'peer');
  if (existsSync(join(folder, 'node_modules', '@totvs', 'protheus-lib-core'))) return;
  const npm = process.env['npm_execpath'];
  if (!npm) throw new Error('npm_execpath is not set: start this by npm, e.g. npm run bench');
  runNode([npm, 'ci', '--no-audit', '--no-fund', '--ignore-scripts'], folder);
}
