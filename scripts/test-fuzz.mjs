// Generated and mutated inputs for every reader of the Node package: none ends in an error without a
// code. `npm run test:fuzz -- --count 1000000 --minutes 30 --seed 1`; the seed repeats a run.
import { parseArgs } from 'node:util';
import { register } from 'tsx/esm/api';

register();
const { fuzz } = await import('../projects/protheus-devkit/src/testing/fuzz.ts');
const { fuzzedReaders } = await import('../projects/protheus-devkit/src/testing/fuzzed-readers.ts');

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000000' },
    minutes: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
  },
});
const seed = Number(values.seed);
console.log(`seed ${seed}`);
const { inputs, failure } = await fuzz(fuzzedReaders, seed, {
  count: Number(values.count),
  milliseconds: Number(values.minutes) * 60_000,
});
console.log(`${inputs} inputs`);
if (failure) {
  console.error(failure.reader, JSON.stringify(failure.input), failure.error);
  process.exitCode = 1;
}
