// Failures between an application and AdvPL, over both transports with the real twebchannel.js: every
// wait ends, no answer is delivered to another request, no message is lost without an error.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  type Frame,
  type Page,
} from 'playwright-core';
import { launchBrowser, openTab } from '../../test-support/browser.js';
import {
  type ChannelHost,
  type OpenApp,
  type OpenOptions,
  runStartScripts,
  startChannelHost,
  type Transport,
} from '../support/channel-host.js';
import { until } from '../support/wait-for.js';

const TRANSPORTS: readonly Transport[] = ['message port', 'WebSocket'];

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

for (const transport of TRANSPORTS) {
  describe(`over a ${transport}`, { timeout: 240_000 }, () => {
    /** Opens the application; waits for its channel unless the test is about a failed connection. */
    async function open(options: Partial<OpenOptions> = {}): Promise<OpenApp> {
      ({ page, context } = await openTab(browser));
      const opened = await host.open(page, { transport, script: 'missing', ...options });
      if (!options.connectsLate && !options.neverConnects && options.start !== 'missing') {
        await opened.frame.waitForSelector('#channel:text("connected")');
        // Before that, the start script has its own listener.
        await opened.frame.waitForFunction(() => globalThis.preloaded);
      }
      return opened;
    }

    it('slow to connect: messages are queued and sent in order', async () => {
      const { frame, log } = await open({ connectsLate: true });

      const embedding = await frame.evaluate(() => globalThis.app.embedding());
      const answers = await frame.evaluate(() => {
        globalThis.app.send('first', '1');
        const requests = [globalThis.app.request('echo', 2), globalThis.app.build('named')];
        globalThis.app.send('fourth', '4');
        setTimeout(connectNow, 300);
        return Promise.all([...requests, globalThis.app.whenEmbedded()]);
      });

      const kind = transport === 'WebSocket' ? 'smartclient' : 'webapp';
      assert.deepEqual(embedding, { kind, channel: 'connecting' });
      assert.deepEqual(answers.at(0), { value: 2 });
      assert.deepEqual(answers.at(2), { channel: 'connected' });
      // The last message has no answer.
      await until(async () => (await log()).length >= 4);
      assert.deepEqual(
        (await log()).map(([type]) => type),
        ['first', 'echo', 'named', 'fourth'],
      );
    });

    it('never connected: the wait ends with NGP402', async () => {
      const { frame } = await open({ neverConnects: true });

      const ends = await frame.evaluate(() =>
        Promise.all([globalThis.app.request('echo'), globalThis.app.whenEmbedded()]),
      );

      assert.deepEqual(ends, [{ code: 'NGP402' }, { channel: 'connecting', code: 'NGP402' }]);
    });

    it('without the scripts of the platform: the wait ends with NGP401', async () => {
      const { frame } = await open({ start: 'missing' });

      const ends = await frame.evaluate(() =>
        Promise.all([globalThis.app.request('echo'), globalThis.app.whenEmbedded()]),
      );

      assert.deepEqual(ends, [{ code: 'NGP401' }, { channel: 'none', code: 'NGP401' }]);
      await frame.waitForSelector('#channel:text("none")');
      await runStartScripts(frame, ['twebchannel', 'start']);
      await frame.waitForSelector('#channel:text("connected")');
    });

    it('silent: the request ends with NGP403 at its timeout', async () => {
      const { frame } = await open();

      const result = await frame.evaluate(() =>
        globalThis.app.request('silent', '', { timeout: 300 }),
      );

      assert.deepEqual(result, { code: 'NGP403' });
    });

    it('an empty answer: not JSON, but a text', async () => {
      const { frame } = await open();

      const json = await frame.evaluate(() => globalThis.app.request('empty'));
      const text = await frame.evaluate(() =>
        globalThis.app.request('empty', '', { responseType: 'text' }),
      );

      assert.deepEqual(json, { code: 'NGP405', rawText: '' });
      assert.deepEqual(text, { value: '' });
    });

    it('two answers: the second one is dropped', async () => {
      const { frame, log } = await open();

      const ends = await frame.evaluate(() =>
        Promise.all(
          [1, 2, 3].map(id => globalThis.app.request('fixedTwice', id, { answerType: 'setFixed' })),
        ),
      );

      assert.deepEqual(ends, [{ value: 1 }, { value: 2 }, { value: 3 }]);
      assert.equal((await log()).length, 3);
    });

    it('answers in another order: each is delivered to its own request', async () => {
      const { frame } = await open();

      const crossed = await frame.evaluate(() => globalThis.app.requestMany(50));

      assert.equal(crossed, 0);
    });

    it('an answer after the timeout: dropped, and the next request gets its own answer', async () => {
      const { frame } = await open();

      const ends = await frame.evaluate(() =>
        Promise.all([
          globalThis.app.request('fixedLate', 'late', { answerType: 'setFixed', timeout: 200 }),
          globalThis.app.request('fixed', '"mine"', { answerType: 'setFixed' }),
        ]),
      );

      assert.deepEqual(ends, [{ code: 'NGP403' }, { value: 'mine' }]);
    });

    it('a message before any subscriber: buffered for the first one', async () => {
      const { frame, emit } = await open();
      await emit('setContext', 'kept');
      await emit('news', 'behind it');
      await frame.waitForSelector('#shown:text("behind it")');

      assert.equal(await frame.evaluate(() => globalThis.app.listenLate('setContext')), 'kept');
    });

    it('buildObservable receives the answer to its generated name, and leaves no members behind', async () => {
      const { frame } = await open();
      const members = (): Promise<string[]> => frame.evaluate(() => Object.keys(twebchannel));
      const before = await members();

      const answer = await frame.evaluate(() => globalThis.app.build('named', '', 'connect'));
      const generated = await frame.evaluate(() => globalThis.app.build('named'));

      assert.equal(answer, 'answer to connect');
      assert.match(generated, /^answer to named-\d+$/);
      assert.equal(await frame.evaluate(() => typeof twebchannel['connect']), 'function');
      assert.deepEqual(await members(), before);
    });

    it('reloaded: pending requests fail, and the new page works', async () => {
      const { frame, connections } = await open();
      await frame.evaluate(() => globalThis.app.requestAndStoreErrorCode('silent'));
      await Promise.all([
        page.waitForEvent('framenavigated', navigated => navigated === frame),
        frame.evaluate(() => location.reload()).catch(() => undefined),
      ]);
      await frame.waitForSelector('#channel:text("connected")');

      const answer = await frame.evaluate(() => globalThis.app.request('echo', 'again', {}));

      assert.equal(await frame.evaluate(() => sessionStorage.getItem('errorCode')), 'NGP404');
      assert.equal(await connections(), 2);
      assert.deepEqual(answer, { code: 'NGP405', rawText: 'again' });
    });

    it(
      transport === 'message port'
        ? 'disconnected: pending requests fail at once, and a new connection works'
        : 'disconnected: the page is not notified, and the timeout ends the request',
      async () => {
        const { frame, disconnect, log } = await open();
        const waitForMessage = (): Promise<void> =>
          until(async () => (await log()).some(([type]) => type === 'silent'));

        if (transport === 'message port') {
          await frame.evaluate(() => globalThis.app.requestAndStoreErrorCode('silent'));
          await waitForMessage();
          await disconnect();
          await frame.waitForSelector('#channel:text("lost")');
          // It failed by the loss, not by its timeout.
          assert.equal(await frame.evaluate(() => sessionStorage.getItem('errorCode')), 'NGP404');
        } else {
          const result = frame.evaluate(() =>
            globalThis.app.request('silent', '', { timeout: 1_500 }),
          );
          await waitForMessage();
          await disconnect();
          assert.equal((await result).code, 'NGP403');
          await frame.waitForSelector('#channel:text("connected")');
        }
        await runStartScripts(frame, ['start']);
        await frame.waitForSelector('#channel:text("connected")');
        await frame.waitForFunction(() => globalThis.app.embedding().channel === 'connected');
        const again = await frame.evaluate(() => globalThis.app.request('echo', 1));
        assert.deepEqual(again, { value: 1 });
      },
    );

    it('the application destroyed: its hook and its listeners are removed', async () => {
      const { frame } = await open();
      const hasAccessor = (): Promise<boolean> =>
        frame.evaluate(() => !!Object.getOwnPropertyDescriptor(twebchannel, 'advplToJs')?.get);
      assert.equal(await hasAccessor(), true);
      const listeners = await listenersOf(page);

      await frame.evaluate(() => globalThis.app.destroy());

      assert.equal(await hasAccessor(), false);
      assert.equal(await frame.evaluate(() => Object.getOwnPropertySymbols(twebchannel).length), 0);
      assert.ok((await listenersOf(page)) < listeners);
      await frame.evaluate(() => globalThis.app.start());
      await frame.waitForSelector('#channel:text("connected")');
      assert.equal(await listenersOf(page), listeners);
    });

    it('1,000 parallel requests in random order: each its own answer, no leak', async test => {
      const { frame } = await open();
      const session = await page.context().newCDPSession(page);
      const requestAll = (): Promise<number> =>
        frame.evaluate(() => globalThis.app.requestMany(1_000));
      // The first rounds fill the caches of the engine: compiled code, inline caches.
      for (let round = 0; round < 2; round++) assert.equal(await requestAll(), 0);
      await settle(frame);
      const listeners = await listenersOf(page);
      const before = await heapOf(session);

      assert.equal(await requestAll(), 0);

      await settle(frame);
      const grown = (await heapOf(session)) - before;
      assert.equal(await listenersOf(page), listeners);
      assert.ok(grown < 2 ** 20, `the heap grew by ${grown} bytes`);
      test.diagnostic(`the heap grew by ${grown} bytes; ${listeners} listeners as before`);
    });
  });
}

/** Longer than a name is kept after its answer, measured by the timers of the page. */
function settle(frame: Frame): Promise<void> {
  return frame.evaluate(() => new Promise<void>(resolve => setTimeout(resolve, 200)));
}

/** The number of listeners of the page's documents, after garbage collection. */
async function listenersOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? NaN;
}

/** The size of the heap in bytes, after garbage collection. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

declare global {
  var twebchannel: Record<string, unknown>;
}
