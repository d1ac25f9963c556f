import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CompilePlan, type CompileTarget } from '../compile-target.js';

/** A target for specs. */
export function targetOf(changes: Partial<CompileTarget> = {}): CompileTarget {
  return {
    name: 'teste',
    address: '127.0.0.1',
    port: 4321,
    environment: 'p12',
    user: 'admin',
    includes: [],
    isProtected: false,
    ...changes,
  };
}

/** A plan for specs. */
export function planOf(changes: Partial<CompilePlan> = {}): CompilePlan {
  return { target: targetOf(), files: ['/fontes/um.prw', '/fontes/app.app'], ...changes };
}

/**
 * Writes a program that takes the place of TOTVS's language server: it reads the script of `--tdsCli`, and runs
 * the code with `script` (its text), `value(key)` and `print(line)`.
 *
 * @returns Its path.
 */
export async function writeStandIn(folder: string, code: string): Promise<string> {
  const path = join(folder, 'advpls.cjs');
  await writeFile(
    path,
    `#!${process.execPath}
const { readFileSync, writeFileSync, statSync } = require('node:fs');
const file = process.argv[2].replace('--tdsCli=', '');
const script = readFileSync(file, 'latin1');
const value = key => (new RegExp('^' + key + '=(.*)$', 'm').exec(script) || [])[1]?.trim();
const print = line => process.stdout.write(line + '\\n');
${code}
`,
  );
  await chmod(path, 0o700);
  return path;
}

/** What the documentation of the language server prints for a script that compiles everything. */
export const COMPILES = `
print("[LOG] Appserver detected with build version: 7.00.240223P and secure: 0");
print("[LOG] Starting user '" + value('user') + "' authentication.");
print("[LOG] User authenticated successfully.");
print("[INFO] Starting recompile.");
const files = value('program').split(',');
files.forEach((path, index) => {
  print("[LOG] Start regular compiling " + path + " (" + (index + 1) + "/" + files.length + ").");
  print("[LOG] [SUCCESS] " + (/[.]app$/i.test(path) ? "Resource " : "Source ") + path + " compiled successfully.");
});
print("[LOG] Committing end build.");
print("[LOG] All files compiled successfully.");
print("[INFO] Recompile finished.");
`;
