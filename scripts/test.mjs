// npm test: all tests, on a new clone, too. Each part can also run alone (CONTRIBUTING.md).
import { installDependencies } from './lib/install.mjs';
import { runInBackground, script } from './lib/process.mjs';

installDependencies();

/** The parts of one line run in parallel; each uses one core. */
const parts = [
  ['lint', 'unit'],
  ['layers', 'schematics'],
  ['devkit'],
  ['docs', 'api'],
  ['packages'],
  ['size'],
  ['e2e'],
];

const start = Date.now();
for (const names of parts) {
  const started = Date.now();
  console.log(`\n── ${names.join(', ')} ──`);
  // A single part prints its output immediately, each of several parts at its end.
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
console.log(`\nnpm test: ${Math.round((Date.now() - start) / 1000)} s`);
