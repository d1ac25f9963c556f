// Fails when the library adds more to a minimal application than its budget allows.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp, root } from './support/apps.js';
import { gzipSize } from './support/gzip-size.js';

const file = readFileSync(join(root, 'bench', 'size-budgets.json'), 'utf8');
const budgets = JSON.parse(file) as Record<string, number>;
const without = gzipSize(buildApp('minimal'));
for (const [variant, budget] of Object.entries(budgets)) {
  const added = gzipSize(buildApp('minimal', variant)) - without;
  console.log(`${variant} adds ${added} bytes (budget ${budget})`);
  if (added > budget) {
    console.error(`Over budget: make it smaller, or say why in bench/size-budgets.json's commit.`);
    process.exitCode = 1;
  }
}
