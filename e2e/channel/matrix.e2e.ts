// The riskiest assumption of the channel, as a table: whenever the host's scripts run, over either
// transport, with zone.js and without, and whatever the application's advpltojs.js is, a message of
// AdvPL reaches the platform's handler and then the application, once, and the screen shows it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Browser } from 'playwright-core';
import { launchBrowser, openTab } from '../support/browser.js';
import {
  advplToJs,
  type ChannelHost,
  type OpenApp,
  type OpenOptions,
  runStartScripts,
  type Start,
  startChannelHost,
  type Transport,
} from '../support/channel-host.js';
import { type Flavour } from '../support/probe-app.js';
import { until } from '../support/waiting.js';

const transports: readonly Transport[] = ['message port', 'WebSocket'];
const starts: readonly Start[] = ['before', 'after', 'deferred', 'twice', 'restarted'];
const flavours: readonly Flavour[] = ['zone', 'zoneless'];
const scripts = Object.keys(advplToJs) as (keyof typeof advplToJs)[];

/** Which scripts the host runs once more, or only now, when the application is there. */
const later: Partial<Record<Start, Parameters<typeof runStartScripts>[1]>> = {
  after: ['twebchannel', 'start'],
  twice: ['twebchannel', 'start'],
  restarted: ['start'],
};

let browser: Browser;
let host: ChannelHost;

before(async () => {
  browser = await launchBrowser();
  host = await startChannelHost();
});

after(async () => {
  await browser.close();
  await host.close();
});

/** Opens the application and waits until all that the host starts has started. */
async function openStarted(options: OpenOptions): Promise<OpenApp & { close(): Promise<void> }> {
  const { page, context } = await openTab(browser);
  const app = await host.open(page, options);
  const again = later[options.start ?? 'before'];
  const times = options.start === 'twice' || options.start === 'restarted' ? 2 : 1;
  if (times > 1) await app.frame.waitForSelector('#channel:text("connected")');
  if (again) await runStartScripts(app.frame, again);
  await app.frame.waitForFunction(count => globalThis.preloaded === count, times);
  await until(async () => (await app.connections()) >= times);
  await app.frame.waitForSelector('#channel:text("connected")');
  return { ...app, close: () => context.close() };
}

for (const transport of transports) {
  for (const start of starts) {
    describe(`over a ${transport}, scripts run ${start}`, () => {
      for (const flavour of flavours) {
        for (const script of scripts) {
          it(`${flavour}, advpltojs.js ${script}: once, shown, and the platform first`, async () => {
            const app = await openStarted({ transport, start, flavour, script });

            await app.emit('news', 'first');
            await app.frame.waitForSelector('#shown:text("first")');
            const answer = await app.frame.evaluate(() => globalThis.app.ask('echo', { id: 1 }));
            await app.emit('news', 'second');
            await app.frame.waitForSelector('#shown:text("second")');

            assert.deepEqual(answer, { value: { id: 1 } });
            assert.deepEqual(await app.frame.evaluate(() => globalThis.app.heard), [
              ['messages', 'news', 'first'],
              ['buildListener', 'news', 'first'],
              ['messages', 'news', 'second'],
              ['buildListener', 'news', 'second'],
            ]);
            assert.deepEqual(await app.frame.evaluate(() => platformCalls), [
              'news',
              'echo',
              'news',
            ]);
            assert.deepEqual(await app.log(), [['echo', '{"id":1}']]);
            await app.close();
          });
        }
      }
    });
  }
}
