// npm test: all tests, on a new clone, too. Each part can also run alone (CONTRIBUTING.md).
// npm test -- --save-times writes how long each part took, with which the next runs are compared.
import { installDependencies } from './lib/install.mjs';
import { runInBackground, script } from './lib/process.mjs';
import { printTimes, saveTimes } from './lib/test-times.mjs';

installDependencies();

/**
 * The parts in the order in which they start. Two run at the same time, each on one core; one that
 * uses two cores runs alone. `after` names the part that builds what another one needs, so that it is
 * built once. `demo` is only a build: without it, e2e would build the demo alone, on one core.
 */
const parts = [
  { name: 'lint' },
  { name: 'api' },
  { name: 'unit' },
  { name: 'docs' },
  { name: 'schematics' },
  { name: 'size', after: 'api' },
  { name: 'packages', after: 'api' },
  { name: 'demo', after: 'api', program: 'build.mjs', args: ['demo'] },
  { name: 'layers' },
  { name: 'devkit', alone: true },
  { name: 'e2e', alone: true },
];

const start = Date.now();
const waiting = [...parts];
const running = new Set();
const done = new Set();
const failed = [];
const seconds = {};

function mayStart({ alone, after }) {
  if (alone ? running.size > 0 : running.size > 1) return false;
  return after === undefined || done.has(after);
}

async function run({ name, alone, program = `test-${name}.mjs`, args }) {
  const started = Date.now();
  // A part that runs alone prints its output immediately, each of two at its end.
  if (alone) console.log(`\n── ${name} ──`);
  const code = await runInBackground(script(program), {
    args,
    quiet: !alone,
    title: name,
    env: alone ? {} : { TEST_CONCURRENCY: '1' },
  });
  seconds[name] = Math.round((Date.now() - started) / 1000);
  console.log(`── ${name}: ${seconds[name]} s`);
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
const total = Math.round((Date.now() - start) / 1000);
printTimes({ ...seconds, 'npm test': total });
if (process.argv.includes('--save-times')) saveTimes({ ...seconds, 'npm test': total });
console.log(`\nnpm test: ${total} s`);
