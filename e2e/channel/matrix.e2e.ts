// The riskiest assumption of the channel, as a table: with every order of the host's scripts, over
// both transports, with zone.js and without, with every advpltojs.js of the application, a message
// from AdvPL is delivered to the platform's handler and then to the application, once, and rendered.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Browser } from 'playwright-core';
import { launchBrowser, openTab } from '../../test-support/browser.js';
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
import { until } from '../support/wait-for.js';

const TRANSPORTS: readonly Transport[] = ['message port', 'WebSocket'];
const STARTS: readonly Start[] = ['before', 'after', 'deferred', 'twice', 'restarted'];
const FLAVOURS: readonly Flavour[] = ['zone', 'zoneless'];
const SCRIPTS = Object.keys(advplToJs) as (keyof typeof advplToJs)[];

/** The scripts that the host runs (again) after the application. */
const LATER: Partial<Record<Start, Parameters<typeof runStartScripts>[1]>> = {
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

/** Opens the application and waits until all scripts have run and the channel is connected. */
async function openStarted(options: OpenOptions): Promise<OpenApp & { close(): Promise<void> }> {
  const { page, context } = await openTab(browser);
  const app = await host.open(page, options);
  const laterScripts = LATER[options.start ?? 'before'];
  const times = options.start === 'twice' || options.start === 'restarted' ? 2 : 1;
  if (times > 1) await app.frame.waitForSelector('#channel:text("connected")');
  if (laterScripts) await runStartScripts(app.frame, laterScripts);
  await app.frame.waitForFunction(count => globalThis.preloaded === count, times);
  await until(async () => (await app.connections()) >= times);
  await app.frame.waitForSelector('#channel:text("connected")');
  return { ...app, close: () => context.close() };
}

for (const transport of TRANSPORTS) {
  for (const start of STARTS) {
    describe(`over a ${transport}, scripts run ${start}`, () => {
      for (const flavour of FLAVOURS) {
        for (const script of SCRIPTS) {
          it(`${flavour}, advpltojs.js ${script}: delivered once, rendered, to the platform first`, async () => {
            const app = await openStarted({ transport, start, flavour, script });

            await app.emit('news', 'first');
            await app.frame.waitForSelector('#shown:text("first")');
            const answer = await app.frame.evaluate(() =>
              globalThis.app.request('echo', { id: 1 }),
            );
            await app.emit('news', 'second');
            await app.frame.waitForSelector('#shown:text("second")');

            assert.deepEqual(answer, { value: { id: 1 } });
            assert.deepEqual(await app.frame.evaluate(() => globalThis.app.received), [
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
