// Builds the applications that are measured (`bench/apps`), for production.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the workspace. */
export const root: string = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const node = (args: string[], cwd: string): void => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')}\n${stdout}\n${stderr}`);
};

/** Builds one application. @returns the folder that a server would serve */
export function buildApp(project: string, configuration?: string): string {
  const ng = join(root, 'node_modules', '@angular', 'cli', 'bin', 'ng.js');
  const options = configuration ? [`--configuration=${configuration}`] : [];
  node([ng, 'build', project, '--progress=false', ...options], join(root, 'bench', 'apps'));
  return join(root, 'dist', 'bench', [project, configuration].filter(Boolean).join('-'), 'browser');
}

/**
 * Installs what we compare with into a folder of its own, with its own lock: it carries no licence
 * and never becomes a dependency of ours.
 */
export function installPeer(): void {
  const folder = join(root, 'bench', 'peer');
  if (existsSync(join(folder, 'node_modules', '@totvs', 'protheus-lib-core'))) return;
  const npm = process.env['npm_execpath'];
  if (!npm) throw new Error('Run the benchmark by npm: npm run bench');
  node([npm, 'ci', '--no-audit', '--no-fund', '--ignore-scripts'], folder);
}
