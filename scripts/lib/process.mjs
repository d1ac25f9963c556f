// Starting other programs without a shell, the same way on Windows and elsewhere.
import { spawn, spawnSync } from 'node:child_process';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the workspace. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where the scripts keep what they download or remember. Ignored by git. */
export const cacheDir = join(root, '.cache');

/**
 * npm's own program, run by this Node: `npm.cmd` would need a shell on Windows. npm tells its
 * path to the scripts it starts.
 */
export const npm = process.env['npm_execpath'] ?? 'npm';

/** The program of an installed package, run by this Node. */
export const bin = path => join(root, 'node_modules', ...path.split('/'));

export const ng = bin('@angular/cli/bin/ng.js');
export const tsc = bin('typescript/bin/tsc');
export const eslint = bin('eslint/bin/eslint.js');
export const prettier = bin('prettier/bin/prettier.cjs');

/** One of our own scripts. */
export const script = name => join(root, 'scripts', name);

const command = (program, args) =>
  /\.[cm]?js$/.test(program) ? [process.execPath, [program, ...args]] : [program, args];

/** Runs a program to its end with our streams. Where it fails, this process ends with its code. */
export function run(program, args = [], { env, cwd = root } = {}) {
  const [file, list] = command(program, args);
  const { status, signal, error } = spawnSync(file, list, {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (error) throw error;
  if (status !== 0) {
    console.error(`${relative(root, program)} ${args.join(' ')} ended with ${signal ?? status}`);
    process.exit(status || 1);
  }
}

/** Starts a program with our streams and returns its process. */
export function start(program, args = [], { env, cwd = root } = {}) {
  const [file, list] = command(program, args);
  return spawn(file, list, { cwd, stdio: 'inherit', env: { ...process.env, ...env } });
}

/**
 * Runs a program beside others and returns its exit code.
 *
 * @param quiet Whether its output waits for its end, so that two do not talk at once.
 */
export function runInBackground(program, { quiet = false, title = program } = {}) {
  const [file, list] = command(program, []);
  const child = spawn(file, list, {
    cwd: root,
    stdio: ['ignore', ...Array(2).fill(quiet ? 'pipe' : 'inherit')],
  });
  const output = [];
  child.stdout?.on('data', chunk => output.push(chunk));
  child.stderr?.on('data', chunk => output.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => {
      if (quiet) console.log(`\n── ${title} ──\n${Buffer.concat(output)}`);
      resolve(code ?? 1);
    });
  });
}
