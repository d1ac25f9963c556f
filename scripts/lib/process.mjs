// Starts other programs without a shell, on all systems in the same way.
import { spawn, spawnSync } from 'node:child_process';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the workspace. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The folder for downloads and stamps of the scripts. Ignored by git. */
export const cacheDir = join(root, '.cache');

/**
 * The program of npm, run by this Node: `npm.cmd` would need a shell on Windows. npm sets this
 * variable for its scripts.
 */
export const npm = process.env['npm_execpath'] ?? 'npm';

/** The program of an installed package, run by this Node. */
function bin(path) {
  return join(root, 'node_modules', ...path.split('/'));
}

export const ng = bin('@angular/cli/bin/ng.js');
export const tsc = bin('typescript/bin/tsc');
export const eslint = bin('eslint/bin/eslint.js');
export const prettier = bin('prettier/bin/prettier.cjs');

/** One of our own scripts. */
export function script(name) {
  return join(root, 'scripts', name);
}

function command(program, args) {
  return /\.[cm]?js$/.test(program) ? [process.execPath, [program, ...args]] : [program, args];
}

/** Runs a program with our streams and waits for its end. If it fails, this process ends with its code. */
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
 * Runs a program in parallel to others and returns its exit code.
 *
 * @param quiet Whether the output is printed at the end, so that outputs are not mixed.
 */
export function runInBackground(program, { args = [], quiet = false, title = program, env } = {}) {
  const [file, list] = command(program, args);
  const child = spawn(file, list, {
    cwd: root,
    env: { ...process.env, ...env },
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
