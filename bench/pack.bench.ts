// The cost of packing: the demo compared with `zip -9 -r` of the same folder, and the memory for a
// large application, with its check. The command of the built package, as a user runs it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../test-support/root.js';
import { type Goal, median, report, round } from './support/report.js';

const ROUNDS = 9;
const MEGABYTE = 2 ** 20;

const devkit = join(root, 'dist', 'protheus-devkit', 'bin.js');
const demo = join(root, 'dist', 'demo', 'browser');
const temporary = mkdtempSync(join(tmpdir(), 'pack bench '));
const rows: object[] = [];
const goals: Goal[] = [];

/** Runs a program. @returns Its milliseconds. */
function time(program: string, args: readonly string[], cwd: string): number {
  const started = performance.now();
  const { status, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr}`);
  return performance.now() - started;
}

interface Measurement {
  /** From the start of the process to its end. */
  readonly milliseconds: number;
  /** Checking and packing, as the command reports it. */
  readonly packing: number;
  /** Megabytes. */
  readonly peak: number;
}

/** Runs `package` and reads the largest amount of memory of the process. */
function measurePackage(folder: string, out: string): Measurement {
  const atExit =
    'process.on("exit",()=>process.stderr.write("peak="+process.resourceUsage().maxRSS))';
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${atExit}`,
      devkit,
      'package',
      folder,
      '--out',
      out,
      '--json',
    ],
    { cwd: temporary, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`package failed: ${stdout}${stderr}`);
  const milliseconds = performance.now() - started;
  const { milliseconds: packing } = JSON.parse(stdout) as { readonly milliseconds: number };
  return { milliseconds, packing, peak: Number(/peak=(\d+)/.exec(stderr)?.[1]) / 1024 };
}

/** Writes the same bytes in each run: one half is as compressible as scripts, the other as pictures. */
function writeLargeApp(folder: string, megabytes: number): void {
  let seed = 1;
  const next = (): number => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0);
  const names = Array.from({ length: 4_000 }, () => `v${next().toString(36)}`);
  const script = (bytes: number): string => {
    const parts: string[] = [];
    for (let length = 0; length < bytes;) {
      const part = `function ${names[next() % 4_000]}(a){return ${names[next() % 4_000]}(a,${next() % 97})}`;
      parts.push(part);
      length += part.length;
    }
    return parts.join('').slice(0, bytes);
  };
  const picture = (bytes: number): Buffer => {
    const data = Buffer.alloc(bytes);
    for (let at = 0; at < bytes; at += 4) data.writeUInt32LE(next(), at);
    return data;
  };
  mkdirSync(join(folder, 'assets', 'data'), { recursive: true });
  const html = '<!doctype html><html><head><base href="/"></head><body></body></html>';
  writeFileSync(join(folder, 'index.html'), html);
  writeFileSync(join(folder, 'assets', 'data', 'appconfig.json'), '{"api_baseUrl":"/"}');
  // One file of a fifth of the size, the rest as in builds: some large files, many small ones.
  writeFileSync(join(folder, 'assets', 'video.bin'), picture((megabytes / 5) * MEGABYTE));
  let left = megabytes * 0.8 * MEGABYTE;
  for (let index = 0; left > 0; index++) {
    const bytes = Math.min(left, index % 10 === 0 ? 6 * MEGABYTE : MEGABYTE / 4);
    const isScript = index % 2 === 0;
    writeFileSync(
      join(folder, isScript ? `chunk-${index}.js` : `assets/picture-${index}.png`),
      isScript ? script(bytes) : picture(Math.floor(bytes / 4) * 4),
    );
    left -= bytes;
  }
}

try {
  const hasZip = !spawnSync('zip', ['-v']).error;
  const ours: Measurement[] = [];
  const zipTimes: number[] = [];
  const app = join(temporary, 'demo.app');
  const zip = join(temporary, 'demo.zip');
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(measurePackage(demo, app));
    if (!hasZip) continue;
    rmSync(zip, { force: true });
    zipTimes.push(time('zip', ['-9', '-q', '-r', zip, '.'], demo));
  }
  const row = (what: string, milliseconds: number, file: string): object => ({
    what,
    seconds: round(milliseconds / 1000),
    kilobytes: Math.round(statSync(file).size / 1024),
  });
  const whole = median(ours.map(({ milliseconds }) => milliseconds));
  const packing = median(ours.map(({ packing }) => packing));
  rows.push(row('package the demo: the whole command, with the start of Node', whole, app));
  rows.push(row('package the demo: checking and packing', packing, app));
  if (hasZip) {
    rows.push(row('zip -9 -r the demo', median(zipTimes), zip));
    const measured = round(packing / median(zipTimes));
    goals.push({ goal: 'checking and packing the demo, times zip -9 -r', limit: 1.2, measured });
  }

  const large = join(temporary, 'large');
  writeLargeApp(large, 200);
  const { milliseconds, peak } = measurePackage(large, join(temporary, 'large.app'));
  rows.push(row('package 200 MB: the whole command', milliseconds, join(temporary, 'large.app')));
  goals.push({ goal: 'memory for a tree of 200 MB, in MB', limit: 300, measured: round(peak, 0) });
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
report('pack', rows, goals);
