// Who can have a script executed by the platform's own handler of messages (NGP413), with and without
// withMessageGuard(): the real twebchannel.js, windows of another origin, and the page around.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Browser, type Frame } from 'playwright-core';
import { launchBrowser, openTab } from '../../test-support/browser.js';
import {
  type ChannelHost,
  type OpenApp,
  runStartScripts,
  startChannelHost,
  type Transport,
} from '../support/channel-host.js';

type Sender = 'a frame inside' | 'a window that it opened';

let browser: Browser;
let host: ChannelHost;

before(async () => {
  browser = await launchBrowser('--host-resolver-rules=MAP other.test 127.0.0.1');
  host = await startChannelHost();
});

after(async () => {
  await browser.close();
  await host.close();
});

/** Opens a page that sends scripts, and returns how many of them ran in the application. */
function executedBy(frame: Frame, sender: Sender, host: string): Promise<number> {
  return frame.evaluate(
    async ([kind, name]) => {
      const url = `http://${name}:${location.port}/sender.html`;
      const sent = new Promise(resolve =>
        addEventListener('message', ({ data }) => data === 'sent' && setTimeout(resolve)),
      );
      if (kind === 'a frame inside') {
        document.body.append(Object.assign(document.createElement('iframe'), { src: url }));
      } else {
        window.open(url);
      }
      await sent;
      const { executed = 0 } = globalThis as { executed?: number };
      (globalThis as { executed?: number }).executed = 0;
      return executed;
    },
    [sender, host] as const,
  );
}

/** A message of the page around the application, which the web client sends. */
async function executedByParent({ frame }: OpenApp): Promise<number> {
  await frame
    .page()
    .evaluate(() =>
      frames[0].postMessage(
        { type: 'MS_WEBENGINERUNJAVASCRIPT', value: 'globalThis.executed = 1' },
        '*',
      ),
    );
  await frame.waitForFunction(() => (globalThis as { executed?: number }).executed === 1);
  return 1;
}

for (const transport of ['message port', 'WebSocket'] as const satisfies Transport[]) {
  for (const start of ['before', 'after', 'twice'] as const) {
    describe(`withMessageGuard() over a ${transport}, scripts run ${start}`, () => {
      it('stops foreign windows, and neither the own origin, the page around nor the channel', async () => {
        const { page, context } = await openTab(browser);
        const app = await host.open(page, { transport, start, flavour: 'guarded' });
        if (start === 'twice') await app.frame.waitForSelector('#channel:text("connected")');
        if (start !== 'before') await runStartScripts(app.frame, ['twebchannel', 'start']);
        await app.frame.waitForFunction(
          times => globalThis.preloaded === times,
          start === 'twice' ? 2 : 1,
        );
        await app.frame.waitForSelector('#channel:text("connected")');

        assert.equal(await executedBy(app.frame, 'a frame inside', 'other.test'), 0);
        assert.equal(await executedBy(app.frame, 'a window that it opened', 'other.test'), 0);
        assert.equal(await executedBy(app.frame, 'a frame inside', '127.0.0.1'), 2);
        if (transport === 'message port') assert.equal(await executedByParent(app), 1);
        assert.deepEqual(
          await app.frame.evaluate(() => globalThis.app.request('echo', { id: 1 })),
          { value: { id: 1 } },
        );
        await context.close();
      });
    });
  }
}

describe('Without withMessageGuard()', () => {
  it('the platform executes the scripts of foreign windows', async () => {
    const { page, context } = await openTab(browser);
    const { frame } = await host.open(page, { transport: 'message port' });
    await frame.waitForSelector('#channel:text("connected")');

    assert.equal(await executedBy(frame, 'a frame inside', 'other.test'), 2);
    assert.equal(await executedBy(frame, 'a window that it opened', 'other.test'), 2);
    await context.close();
  });
});
