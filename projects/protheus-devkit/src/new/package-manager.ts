import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The package managers that the Angular CLI knows. */
export const PACKAGE_MANAGERS = ['npm', 'pnpm', 'yarn', 'bun'] as const;

export type PackageManager = (typeof PACKAGE_MANAGERS)[number];

/** A program with the arguments that stand before all others. */
export interface Program {
  readonly file: string;
  readonly args: readonly string[];
  /** Whether only a shell starts it, as the `.cmd` files of Windows. */
  readonly needsShell: boolean;
}

/** What {@link programOf} reads of the machine; tests provide their own. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  /** The program of Node. */
  readonly node: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

/** This machine. */
export function thisMachine(env: Machine['env']): Machine {
  return { platform: process.platform, node: process.execPath, env, exists: existsSync };
}

/**
 * How a package manager is started. npm is a script beside Node: without a shell, no blank and no sign in
 * a path has a meaning.
 */
export function programOf(manager: PackageManager, machine: Machine): Program {
  const script = manager === 'npm' ? npmScript(machine) : undefined;
  if (script !== undefined) return { file: machine.node, args: [script], needsShell: false };
  return { file: manager, args: [], needsShell: machine.platform === 'win32' };
}

function npmScript({ node, env, exists }: Machine): string | undefined {
  const module = join('node_modules', 'npm', 'bin', 'npm-cli.js');
  const folder = dirname(node);
  return [env['npm_execpath'], join(folder, module), join(folder, '..', 'lib', module)].find(
    path => path !== undefined && /npm-cli\.c?js$/.test(path) && exists(path),
  );
}

/** The arguments that install what package.json names. */
export function installArguments(manager: PackageManager): readonly string[] {
  // Not as a part of a workspace in a folder above.
  return manager === 'pnpm' ? ['install', '--ignore-workspace'] : ['install'];
}

/** The command that runs a script of package.json, as a user types it. */
export function scriptCommand(manager: PackageManager, script: string): string {
  return script === 'test' ? `${manager} test` : `${manager} run ${script}`;
}
