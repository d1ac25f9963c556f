// Reports the results: a table for readers, a file for the next comparison.
import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '../../test-support/root.js';

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((first, second) => first - second);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}

/** A goal with its measured value. */
export interface Goal {
  readonly goal: string;
  readonly limit: number;
  readonly measured: number;
}

/** The load of the machine at the start: the average number of busy processes in a minute. */
const loadBefore = round(loadavg()[0], 1);

/** Prints the rows and the goals, and writes them to `bench/results/<name>.json`. */
export function report(name: string, rows: readonly object[], goals: readonly Goal[] = []): void {
  console.log(`\n${name}`);
  console.table(rows);
  for (const { goal, limit, measured } of goals) {
    console.log(`${measured <= limit ? 'met   ' : 'MISSED'} ${goal}: ${measured} (limit ${limit})`);
  }
  const machine = {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${platform()} ${arch()}`,
    node: process.version,
    load: loadBefore,
  };
  const folder = join(root, 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  const result = { name, date: new Date().toISOString().slice(0, 10), machine, rows, goals };
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
}
