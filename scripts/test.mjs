// npm test: all tests, on a new clone, too. Each part can also run alone (CONTRIBUTING.md).
import { installDependencies } from './lib/install.mjs';
import { runInBackground, script } from './lib/process.mjs';

installDependencies();

/**
 * The parts in the order in which they start. Two run at the same time, each on one core; one that
 * uses two cores runs alone. `after` names the part that builds what another one needs, so that it is
 * built once.
 */
const parts = [
  { name: 'lint' },
  { name: 'api' },
  { name: 'unit' },
  { name: 'docs' },
  { name: 'schematics' },
  { name: 'size', after: 'api' },
  { name: 'packages', after: 'api' },
  { name: 'layers' },
  { name: 'devkit', alone: true },
  { name: 'e2e', alone: true },
];

const start = Date.now();
const waiting = [...parts];
const running = new Set();
const done = new Set();
const failed = [];

function mayStart({ alone, after }) {
  if (alone ? running.size > 0 : running.size > 1) return false;
  return after === undefined || done.has(after);
}

async function run({ name, alone }) {
  const started = Date.now();
  // A part that runs alone prints its output immediately, each of two at its end.
  if (alone) console.log(`\n── ${name} ──`);
  const code = await runInBackground(script(`test-${name}.mjs`), {
    quiet: !alone,
    title: name,
    env: alone ? {} : { TEST_CONCURRENCY: '1' },
  });
  console.log(`── ${name}: ${Math.round((Date.now() - started) / 1000)} s`);
  if (code !== 0) failed.push(name);
  done.add(name);
}

while (!failed.length && (waiting.length || running.size)) {
  const next = waiting.find(mayStart);
  if (next) {
    waiting.splice(waiting.indexOf(next), 1);
    const part = run(next).finally(() => running.delete(part));
    running.add(part);
  } else {
    await Promise.race(running);
  }
}
await Promise.all(running);
if (failed.length) {
  console.error(`failed: ${failed.join(', ')}`);
  process.exit(1);
}
console.log(`\nnpm test: ${Math.round((Date.now() - start) / 1000)} s`);
