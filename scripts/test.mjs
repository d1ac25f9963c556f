// npm test: everything that has to hold, from nothing. Each part runs alone too (CONTRIBUTING.md).
import { installDependencies } from './lib/install.mjs';
import { runInBackground, script } from './lib/process.mjs';

installDependencies();

/** What stands in one line uses one core each and runs side by side. */
const parts = [
  ['lint', 'unit'],
  ['layers', 'schematics'],
  ['devkit'],
  ['docs', 'api'],
  ['packages'],
  ['size'],
  ['e2e'],
];

const begun = Date.now();
for (const names of parts) {
  const started = Date.now();
  console.log(`\n── ${names.join(', ')} ──`);
  // One alone speaks as it goes; of several each speaks when it has ended.
  const quiet = names.length > 1;
  const codes = await Promise.all(
    names.map(name => runInBackground(script(`test-${name}.mjs`), { quiet, title: name })),
  );
  const failed = names.filter((_, index) => codes[index] !== 0);
  console.log(`── ${names.join(', ')}: ${Math.round((Date.now() - started) / 1000)} s`);
  if (failed.length) {
    console.error(`failed: ${failed.join(', ')}`);
    process.exit(1);
  }
}
console.log(`\nnpm test: ${Math.round((Date.now() - begun) / 1000)} s`);
