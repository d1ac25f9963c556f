// How long the parts of `npm test` take, compared with the run that was saved last. Never a failure:
// another machine has another speed.
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { root } from './process.mjs';

const savedFile = join(root, 'bench', 'results', 'test-times.json');

/**
 * One line for each part: its seconds, and the difference to the saved ones.
 *
 * @param seconds The seconds by the name of the part.
 * @param saved The saved run; undefined if none was saved.
 */
export function timesLines(seconds, saved) {
  const width = Math.max(...Object.keys(seconds).map(name => name.length));
  return Object.entries(seconds).map(([name, time]) => {
    const before = saved?.seconds[name];
    const difference = before === undefined ? '' : `  ${signed(time - before)} s`;
    return `${name.padEnd(width)} ${String(time).padStart(5)} s${difference}`;
  });
}

function signed(number) {
  return number > 0 ? `+${number}` : String(number);
}

/** Prints the seconds of each part. */
export function printTimes(seconds, file = savedFile) {
  const saved = readSaved(file);
  const title = saved ? ` (difference to ${saved.date}, ${saved.machine})` : '';
  console.log(`\n── times${title} ──\n${timesLines(seconds, saved).join('\n')}`);
}

/** Saves the seconds of each part for the next runs. */
export function saveTimes(seconds, file = savedFile) {
  const machine = `${process.platform}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'CPU'}`;
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(file, `${JSON.stringify({ date, machine, seconds }, null, 2)}\n`);
}

/** The saved run. A missing or damaged file means only that nothing is compared. */
function readSaved(file) {
  try {
    const saved = JSON.parse(readFileSync(file, 'utf8'));
    return typeof saved?.seconds === 'object' && saved.seconds ? saved : undefined;
  } catch {
    return undefined;
  }
}
