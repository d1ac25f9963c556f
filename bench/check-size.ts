// Fails when the library adds more bytes to a minimal application than its budget allows, or when
// one of its entry points is larger than its budget.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../test-support/root.js';
import { buildApp } from './support/apps.js';
import { entryPoints, moduleSize } from './support/entry-point-size.js';
import { gzipSize } from './support/gzip-size.js';

interface Budgets {
  /** The bytes that each variant adds to the minimal application. */
  readonly minimal: Readonly<Record<string, number>>;
  /** The bytes of each entry point. */
  readonly entryPoints: Readonly<Record<string, number>>;
}

const file = readFileSync(join(root, 'bench', 'size-budgets.json'), 'utf8');
const budgets = JSON.parse(file) as Budgets;

function check(what: string, bytes: number, budget: number | undefined): void {
  console.log(`${what}: ${bytes} bytes (budget ${budget ?? 'missing'})`);
  if (budget !== undefined && bytes <= budget) return;
  console.error(
    'Over budget: make it smaller, or give the reason in the commit of bench/size-budgets.json.',
  );
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
