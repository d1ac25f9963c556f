// What goes wrong between an application and AdvPL, over both transports with the real
// twebchannel.js: every wait ends, no answer reaches another request, nothing is lost unsaid.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  type Frame,
  type Page,
} from 'playwright-core';
import { launchBrowser, openTab } from '../support/browser.js';
import {
  type ChannelHost,
  type OpenApp,
  type OpenOptions,
  runStartScripts,
  startChannelHost,
  type Transport,
} from '../support/channel-host.js';
import { until } from '../support/waiting.js';

const transports: readonly Transport[] = ['message port', 'WebSocket'];

let browser: Browser;
let host: ChannelHost;
let page: Page;
let context: BrowserContext | undefined;

before(async () => {
  browser = await launchBrowser();
  host = await startChannelHost();
});

afterEach(async () => {
  await context?.close();
  context = undefined;
});

after(async () => {
  await browser.close();
  await host.close();
});

for (const transport of transports) {
  describe(`over a ${transport}`, { timeout: 240_000 }, () => {
    /** Opens the application; waits for its channel unless something is to be wrong with it. */
    async function open(options: Partial<OpenOptions> = {}): Promise<OpenApp> {
      ({ page, context } = await openTab(browser));
      const opened = await host.open(page, { transport, script: 'missing', ...options });
      if (!options.slow && !options.never && options.start !== 'missing') {
        await opened.frame.waitForSelector('#channel:text("connected")');
        // Until then the start script has a listener of its own.
        await opened.frame.waitForFunction(() => globalThis.preloaded);
      }
      return opened;
    }

    it('slow to connect: everything waits in line and arrives in order', async () => {
      const { frame, log } = await open({ slow: true });

      const where = await frame.evaluate(() => globalThis.app.embedding());
      const answers = await frame.evaluate(() => {
        globalThis.app.send('first', '1');
        const asked = [globalThis.app.ask('echo', 2), globalThis.app.build('named')];
        globalThis.app.send('fourth', '4');
        setTimeout(connectNow, 300);
        return Promise.all([...asked, globalThis.app.whenEmbedded()]);
      });

      const kind = transport === 'WebSocket' ? 'smartclient' : 'webapp';
      assert.deepEqual(where, { kind, channel: 'connecting' });
      assert.deepEqual(answers.at(0), { value: 2 });
      assert.deepEqual(answers.at(2), { channel: 'connected' });
      // Nobody answers the last message.
      await until(async () => (await log()).length >= 4);
      assert.deepEqual(
        (await log()).map(([type]) => type),
        ['first', 'echo', 'named', 'fourth'],
      );
    });

    it('never connected: the wait ends and says so', async () => {
      const { frame } = await open({ never: true });

      const ends = await frame.evaluate(() =>
        Promise.all([globalThis.app.ask('echo'), globalThis.app.whenEmbedded()]),
      );

      assert.deepEqual(ends, [{ code: 'NGP402' }, { channel: 'connecting', code: 'NGP402' }]);
    });

    it('without the scripts of the platform: the wait ends and says so', async () => {
      const { frame } = await open({ start: 'missing' });

      const ends = await frame.evaluate(() =>
        Promise.all([globalThis.app.ask('echo'), globalThis.app.whenEmbedded()]),
      );

      assert.deepEqual(ends, [{ code: 'NGP401' }, { channel: 'none', code: 'NGP401' }]);
      await frame.waitForSelector('#channel:text("none")');
      await runStartScripts(frame, ['twebchannel', 'start']);
      await frame.waitForSelector('#channel:text("connected")');
    });

    it('silent: the request ends at its limit', async () => {
      const { frame } = await open();

      const end = await frame.evaluate(() => globalThis.app.ask('silent', '', { timeout: 300 }));

      assert.deepEqual(end, { code: 'NGP403' });
    });

    it('an empty answer: no JSON, but a text', async () => {
      const { frame } = await open();

      const json = await frame.evaluate(() => globalThis.app.ask('empty'));
      const text = await frame.evaluate(() =>
        globalThis.app.ask('empty', '', { responseType: 'text' }),
      );

      assert.deepEqual(json, { code: 'NGP405', rawText: '' });
      assert.deepEqual(text, { value: '' });
    });

    it('two answers: the second one reaches nobody', async () => {
      const { frame, log } = await open();

      const ends = await frame.evaluate(() =>
        Promise.all(
          [1, 2, 3].map(id => globalThis.app.ask('fixedTwice', id, { answer: 'setFixed' })),
        ),
      );

      assert.deepEqual(ends, [{ value: 1 }, { value: 2 }, { value: 3 }]);
      assert.equal((await log()).length, 3);
    });

    it('answers in another order: each reaches its own request', async () => {
      const { frame } = await open();

      const crossed = await frame.evaluate(() => globalThis.app.askMany(50));

      assert.equal(crossed, 0);
    });

    it('an answer after the limit: dropped, and the next request gets its own', async () => {
      const { frame } = await open();

      const ends = await frame.evaluate(() =>
        Promise.all([
          globalThis.app.ask('fixedLate', 'late', { answer: 'setFixed', timeout: 200 }),
          globalThis.app.ask('fixed', '"mine"', { answer: 'setFixed' }),
        ]),
      );

      assert.deepEqual(ends, [{ code: 'NGP403' }, { value: 'mine' }]);
    });

    it('a message before anybody listens: kept for who comes first', async () => {
      const { frame, emit } = await open();
      await emit('setContext', 'kept');
      await emit('news', 'behind it');
      await frame.waitForSelector('#shown:text("behind it")');

      assert.equal(await frame.evaluate(() => globalThis.app.listenLate('setContext')), 'kept');
    });

    it('buildObservable gets the answer to the name it made up, and leaves nothing behind', async () => {
      const { frame } = await open();
      const members = (): Promise<string[]> => frame.evaluate(() => Object.keys(twebchannel));
      const before = await members();

      const answer = await frame.evaluate(() => globalThis.app.build('named', '', 'connect'));
      const made = await frame.evaluate(() => globalThis.app.build('named'));

      assert.equal(answer, 'answer to connect');
      assert.match(made, /^answer to named-\d+$/);
      assert.equal(await frame.evaluate(() => typeof twebchannel['connect']), 'function');
      assert.deepEqual(await members(), before);
    });

    it('loaded again: what was pending failed, and the new page works', async () => {
      const { frame, connections } = await open();
      await frame.evaluate(() => globalThis.app.askAndLeaveANote('silent'));
      await Promise.all([
        page.waitForEvent('framenavigated', navigated => navigated === frame),
        frame.evaluate(() => location.reload()).catch(() => undefined),
      ]);
      await frame.waitForSelector('#channel:text("connected")');

      const answer = await frame.evaluate(() => globalThis.app.ask('echo', 'again', {}));

      assert.equal(await frame.evaluate(() => sessionStorage.getItem('note')), 'NGP404');
      assert.equal(await connections(), 2);
      assert.deepEqual(answer, { code: 'NGP405', rawText: 'again' });
    });

    it(
      transport === 'message port'
        ? 'disconnected: pending requests fail at once, and a new connection is taken'
        : 'disconnected: nobody tells the page, and the limit is what ends the request',
      async () => {
        const { frame, disconnect, log } = await open();
        const arrived = (): Promise<void> =>
          until(async () => (await log()).some(([type]) => type === 'silent'));

        if (transport === 'message port') {
          await frame.evaluate(() => globalThis.app.askAndLeaveANote('silent'));
          await arrived();
          await disconnect();
          await frame.waitForSelector('#channel:text("lost")');
          // At once: as soon as the loss shows, and not by its limit.
          assert.equal(await frame.evaluate(() => sessionStorage.getItem('note')), 'NGP404');
        } else {
          const end = frame.evaluate(() => globalThis.app.ask('silent', '', { timeout: 1_500 }));
          await arrived();
          await disconnect();
          assert.equal((await end).code, 'NGP403');
          await frame.waitForSelector('#channel:text("connected")');
        }
        await runStartScripts(frame, ['start']);
        await frame.waitForSelector('#channel:text("connected")');
        await frame.waitForFunction(() => globalThis.app.embedding().channel === 'connected');
        const again = await frame.evaluate(() => globalThis.app.ask('echo', 1));
        assert.deepEqual(again, { value: 1 });
      },
    );

    it('the application destroyed: the page is as if it had not been there', async () => {
      const { frame } = await open();
      const accessor = (): Promise<boolean> =>
        frame.evaluate(() => !!Object.getOwnPropertyDescriptor(twebchannel, 'advplToJs')?.get);
      assert.equal(await accessor(), true);
      const used = await listenersOf(page);

      await frame.evaluate(() => globalThis.app.destroy());

      assert.equal(await accessor(), false);
      assert.equal(await frame.evaluate(() => Object.getOwnPropertySymbols(twebchannel).length), 0);
      assert.ok((await listenersOf(page)) < used);
      await frame.evaluate(() => globalThis.app.start());
      await frame.waitForSelector('#channel:text("connected")');
      assert.equal(await listenersOf(page), used);
    });

    it('1,000 requests at once in random order: each its own answer, nothing left', async test => {
      const { frame } = await open();
      const session = await page.context().newCDPSession(page);
      const ask = (): Promise<number> => frame.evaluate(() => globalThis.app.askMany(1_000));
      // The first round fills what the engine keeps: compiled code, inline caches.
      for (let round = 0; round < 2; round++) assert.equal(await ask(), 0);
      await settle(frame);
      const listeners = await listenersOf(page);
      const before = await heapOf(session);

      assert.equal(await ask(), 0);

      await settle(frame);
      const grown = (await heapOf(session)) - before;
      assert.equal(await listenersOf(page), listeners);
      assert.ok(grown < 2 ** 20, `the heap grew by ${grown} bytes`);
      test.diagnostic(`the heap grew by ${grown} bytes; ${listeners} listeners as before`);
    });
  });
}

/** Longer than a name is kept after its answer, by the timers of the same page. */
const settle = (frame: Frame): Promise<void> =>
  frame.evaluate(() => new Promise<void>(resolve => setTimeout(resolve, 200)));

/** How many listeners the documents of the page have, after collection. */
async function listenersOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? NaN;
}

/** The heap in bytes, after collection. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

declare global {
  var twebchannel: Record<string, unknown>;
}
