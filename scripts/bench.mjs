// npm run bench: all measurements, or the named ones. The results are written to bench/results.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { findBrowser } from './lib/browser.mjs';
import { root, run, script } from './lib/process.mjs';

const requested = process.argv.slice(2);
build(['library', 'devkit', 'demo']);
const env = { CHROME_BIN: await findBrowser() };
for (const file of readdirSync(join(root, 'bench')).sort()) {
  const name = /^(.*)\.bench\.ts$/.exec(file)?.[1];
  if (name && (!requested.length || requested.includes(name))) {
    run(process.execPath, ['--import', 'tsx', join('bench', file)], { env });
  }
}
// The README contains the results.
run(script('docs.mjs'));
