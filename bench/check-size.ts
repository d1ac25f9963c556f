// Fails when the library adds more to a minimal application, or when one of its entry points has
// grown larger, than its budget allows.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from './support/apps.js';
import { root } from '../test-support/root.js';
import { entryPoints, moduleSize } from './support/entry-point-size.js';
import { gzipSize } from './support/gzip-size.js';

interface Budgets {
  /** What the variants of the minimal application have more than it, in bytes. */
  readonly minimal: Readonly<Record<string, number>>;
  /** What each entry point has, in bytes. */
  readonly entryPoints: Readonly<Record<string, number>>;
}

const file = readFileSync(join(root, 'bench', 'size-budgets.json'), 'utf8');
const budgets = JSON.parse(file) as Budgets;

function check(what: string, bytes: number, budget: number | undefined): void {
  console.log(`${what}: ${bytes} bytes (budget ${budget ?? 'missing'})`);
  if (budget !== undefined && bytes <= budget) return;
  console.error('Over budget: make it smaller, or say why in bench/size-budgets.json’s commit.');
  process.exitCode = 1;
}

for (const [name, path] of entryPoints()) {
  check(name, await moduleSize(path), budgets.entryPoints[name]);
}
const without = gzipSize(buildApp('minimal'));
for (const [variant, budget] of Object.entries(budgets.minimal)) {
  check(
    `${variant}, in a minimal application`,
    gzipSize(buildApp('minimal', variant)) - without,
    budget,
  );
}
