// The cost of a round trip to AdvPL: from the application over the platform's script, the transport
// and the local host to a handler, and back. The library is compared with hand-written code, in
// interleaved rounds in one page, over both transports.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../test-support/browser.js';
import { plainApp, writeApp } from '../test-support/plain-app.js';
import { root } from '../test-support/root.js';
import { buildApp } from './support/apps.js';
import { type ChannelVariant } from './support/channel-bench.js';
import { median, report, round } from './support/report.js';

const ROUNDS = 9;
const ONE_BY_ONE = 500;
const AT_ONCE = 1000;
const VARIANTS: readonly ChannelVariant[] = ['hand-written', 'library'];

const folder = mkdtempSync(join(tmpdir(), 'channel bench '));
cpSync(buildApp('channel'), folder, { recursive: true });
const { 'assets/data/appconfig.json': config, 'assets/preload/advpltojs.js': script } = plainApp;
await writeApp(folder, {
  'assets/data/appconfig.json': config,
  'assets/preload/advpltojs.js': script,
});

const host = spawn(
  process.execPath,
  ['--expose-gc', join(root, 'bench', 'support', 'host.mjs'), folder],
  { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
);
const [url] = (await once(host, 'message')) as [string];
const browser = await launchBrowser();
const rows: object[] = [];

for (const [transport, type] of [
  ['message port (web client)', 'webapp'],
  ['WebSocket (SmartClient)', 'desktop'],
]) {
  const page = await browser.newPage();
  page.on('pageerror', error => console.error(error.message));
  await page.goto(type === 'desktop' ? `${url}/` : `${url}/webapp/?app=demo`);
  if (type === 'webapp') await page.locator('iframe').waitFor();
  const app = type === 'desktop' ? page.mainFrame() : page.frames()[1];
  await app.waitForFunction(() => globalThis.channelBench?.isConnected());

  for (const [how, count] of [
    ['oneByOne', ONE_BY_ONE],
    ['atOnce', AT_ONCE],
  ] as const) {
    const measure = (variant: ChannelVariant): Promise<number> =>
      app.evaluate(([how, variant, count]) => globalThis.channelBench[how](variant, count), [
        how,
        variant,
        count,
      ] as const);
    const times: Record<ChannelVariant, number[]> = { library: [], 'hand-written': [] };
    for (const variant of VARIANTS) await measure(variant);
    for (let i = 0; i < ROUNDS; i++) {
      for (const variant of i % 2 ? VARIANTS : [...VARIANTS].reverse()) {
        times[variant].push((await measure(variant)) / count);
      }
    }
    const ratio = median(times.library.map((time, i) => time / times['hand-written'][i]));
    rows.push({
      transport,
      what: how === 'oneByOne' ? `${count} one after the other` : `${count} at once`,
      'hand-written, µs each': Math.round(median(times['hand-written']) * 1000),
      'library, µs each': Math.round(median(times.library) * 1000),
      ratio: round(ratio),
    });
  }
  await page.close();
}

await browser.close();
const ended = once(host, 'exit');
host.kill('SIGINT');
await ended;
rmSync(folder, { recursive: true });
report('channel', rows);
