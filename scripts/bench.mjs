// npm run bench: every measurement, or those that are named. Results go to bench/results.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './lib/browser.mjs';
import { build } from './build.mjs';
import { root, run, script } from './lib/process.mjs';

const wanted = process.argv.slice(2);
build(['library', 'devkit', 'demo']);
const env = { CHROME_BIN: await findBrowser() };
for (const file of readdirSync(join(root, 'bench')).sort()) {
  const name = /^(.*)\.bench\.ts$/.exec(file)?.[1];
  if (name && (!wanted.length || wanted.includes(name))) {
    run(process.execPath, ['--import', 'tsx', join('bench', file)], { env });
  }
}
// The README shows what was measured.
run(script('docs.mjs'));
