// What the Angular CLI of a workspace itself writes: `ng new` for one application and `ng generate
// application` for another. It is written once for an installation, and copied for each run.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './run-program.js';

/** The two applications of a workspace. */
export interface NewApplications {
  readonly standalone: string;
  readonly module: string;
  /** The one that `ng new` writes at the top of the workspace; the other is in `projects`. */
  readonly root: string;
}

/**
 * Writes both applications, except package.json, which the workspace has with exact versions.
 *
 * @param workspace A folder with the CLI in its node_modules.
 */
export async function writeApplications(
  workspace: string,
  applications: NewApplications,
): Promise<void> {
  const written = `${workspace}.ng-new`;
  if (!existsSync(written)) await ngNew(workspace, applications, written);
  assertSamePackages(join(written, 'package.json'), join(workspace, 'package.json'));
  const packageFile = join(written, 'package.json');
  cpSync(written, workspace, { recursive: true, filter: path => path !== packageFile });
}

/** Forgets what the CLI of an earlier installation wrote. */
export function forgetApplications(workspace: string): void {
  rmSync(`${workspace}.ng-new`, { recursive: true, force: true });
}

async function ngNew(
  workspace: string,
  { standalone, module, root }: NewApplications,
  target: string,
): Promise<void> {
  const other = root === standalone ? module : standalone;
  const kindOf = (name: string): string[] => (name === module ? ['--standalone=false'] : []);
  // `ng new` refuses to run below a workspace, and also where only the CLI itself is below one.
  const outside = mkdtempSync(join(tmpdir(), 'ng-new-'));
  const ng = async (cwd: string, ...args: string[]): Promise<void> => {
    const cli = join(outside, 'node_modules', '@angular', 'cli', 'bin', 'ng.js');
    const node = ['--preserve-symlinks', '--preserve-symlinks-main', cli];
    const options = ['--skip-install', '--defaults'];
    const { code, output } = await runProgram(
      process.execPath,
      [...node, ...args, ...options],
      cwd,
    );
    assert.equal(code, 0, `ng ${args.join(' ')} ended with ${code}:\n${output}`);
  };
  try {
    symlinkSync(join(workspace, 'node_modules'), join(outside, 'node_modules'), 'junction');
    await ng(outside, 'new', root, '--skip-git', ...kindOf(root));
    await ng(join(outside, root), 'generate', 'application', other, ...kindOf(other));
    cpSync(join(outside, root), target, { recursive: true });
  } finally {
    rmSync(outside, { recursive: true, force: true });
  }
}

interface PackageFile {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** Checks that a workspace has every package of `ng new`, Angular's own at an exact version. */
function assertSamePackages(written: string, pinned: string): void {
  const [expected, actual] = [written, pinned].map(
    path => JSON.parse(readFileSync(path, 'utf8')) as PackageFile,
  );
  for (const group of ['dependencies', 'devDependencies'] as const) {
    for (const [name, range] of Object.entries(expected[group])) {
      const version = actual[group][name];
      if (name.startsWith('@angular')) assert.match(version ?? '', /^\d+\.\d+\.\d+$/, name);
      else assert.equal(version, range, name);
    }
  }
}
