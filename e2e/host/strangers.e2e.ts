// What pages of other origins can do to the local host, in Chromium with the real twebchannel.js. The
// origins are names that the browser resolves to the loopback, so that no page is a special one.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { type Browser, type BrowserContext, type Frame, type Page } from 'playwright-core';
import { type ProtheusHost } from '../../projects/protheus-devkit/src/host/protheus-host.js';
import { startHost } from '../../projects/protheus-devkit/src/host/start-host.js';
import { launchBrowser } from '../../test-support/browser.js';
import { plainApp, type Seen, writeApp } from '../../test-support/plain-app.js';
import { startedFrame } from '../support/app-frame.js';
import { until } from '../support/wait-for.js';

/** What an attacker sends; the marker shows whether it ran. */
const ATTACK = {
  type: 'MS_WEBENGINERUNJAVASCRIPT',
  value: 'document.documentElement.dataset.attacked = origin + location.pathname',
};

/** A second start script: loaded once more after that of the host. */
const START_SCRIPT = createRequire(import.meta.url).resolve('@totvs/twebchannel-js/twebchannel.js');

/** The pages of other origins: each sends the attack to every window that it can reach. */
const pages: Record<string, string> = {
  '/blank': '<!doctype html><title>blank</title>',
  '/frame': `<!doctype html><script>
    const attack = ${JSON.stringify(ATTACK)};
    setInterval(() => {
      for (const target of [parent, top, opener]) {
        if (!target || target === self) continue;
        target.postMessage(attack, '*');
        target.postMessage({ ...attack, type: new String('ms_webEngineRunJavaScript') }, '*');
        target.postMessage({ type: 'of its own', value: 'hello' }, '*');
      }
    }, 20);
  </script>`,
};

let browser: Browser;
let folder: string;
let host: ProtheusHost;
let stranger: Server;
let strangerPort: number;
let context: BrowserContext;
let page: Page;

before(async () => {
  browser = await launchBrowser('--host-resolver-rules=MAP *.example 127.0.0.1');
  folder = await mkdtemp(join(tmpdir(), 'estranhos '));
  const startScript = await readFile(START_SCRIPT, 'utf8');
  const listener = "addEventListener('message', event => (globalThis.last = event.data?.type));";
  const index = plainApp['index.html'].replace('<script', `<script>${listener}</script><script`);
  await writeApp(join(folder, 'app'), {
    ...plainApp,
    'index.html': index,
    'start.js': startScript,
    'help.html': '<!doctype html><head><script src="start.js"></script></head><p>help',
  });
  await writeApp(join(folder, 'worker'), {
    ...plainApp,
    'sw.js': `addEventListener('fetch', event =>
      event.respondWith(new Response('<h1>Pronto: an old build</h1>', { headers: { 'Content-Type': 'text/html' } })));
      addEventListener('activate', event => event.waitUntil(clients.claim()));`,
  });
  await writeApp(join(folder, 'twice'), {
    ...plainApp,
    'index.html': index.replace(
      '<script src="main',
      '<script src="start.js"></script><script src="main',
    ),
    'start.js': startScript,
  });
  const guard = new URL(
    '../../projects/protheus-devkit/src/host/browser/message-guard.js',
    import.meta.url,
  );
  pages['/with-scripts'] =
    `<!doctype html><script>${await readFile(guard, 'utf8')}</script>` +
    `<script>${startScript}</script><p>started`;
  stranger = createServer(({ url = '' }, response) => {
    response.writeHead(url in pages ? 200 : 404, { 'Content-Type': 'text/html' });
    response.end(pages[url]);
  }).listen(0, '127.0.0.1');
  await new Promise(resolve => stranger.once('listening', resolve));
  strangerPort = (stranger.address() as AddressInfo).port;
});

/** Starts a host and a tab of the browser. */
async function start(): Promise<void> {
  host = await startHost({
    applications: ['app', 'twice', 'worker'].map(name => `${name}=${join(folder, name)}`),
    cwd: folder,
    port: 0,
    onJsToAdvpl: { preLoad: 'context' },
  });
  context = await browser.newContext({ locale: 'pt-BR' });
  page = await context.newPage();
}

afterEach(async () => {
  await context.close();
  await host.close();
});
after(async () => {
  await browser.close();
  stranger.closeAllConnections();
  stranger.close();
  await rm(folder, { recursive: true, force: true });
});

function strangerUrl(path: string): string {
  return `http://evil.example:${strangerPort}${path}`;
}

function attacked(target: Page | Frame): Promise<string | undefined> {
  return target.evaluate(() => document.documentElement.dataset['attacked']);
}

function refusals(): readonly string[] {
  return host.log.flatMap(entry =>
    entry.kind === 'note' && entry.topic === 'message-refused'
      ? [`${entry.values['origin']} ${entry.values['relation']}`]
      : [],
  );
}

/** Sends a message that runs code to a window. */
function runFrom(sender: Page | Frame, target: 'self' | 'opener' | 'frame'): Promise<void> {
  return sender.evaluate(
    ([target, attack]) => {
      const windows: Record<string, Window | null> = { self, opener, frame: frames[0] };
      windows[target]?.postMessage(attack, '*');
    },
    [target, ATTACK] as const,
  );
}

function isConnected(): boolean | undefined {
  return (globalThis as { seen?: Seen }).seen?.connected;
}

async function desktop(name = 'app'): Promise<Page> {
  await page.goto(host.appUrl(name));
  await page.locator('h1', { hasText: 'Pronto' }).waitFor();
  if (name !== 'twice') await page.waitForFunction(isConnected);
  return page;
}

async function webClient(name = 'app'): Promise<Frame> {
  await page.goto(`${host.url}/webapp/?app=${name}`);
  const frame = await startedFrame(
    page.locator(`iframe[title="${name}"]`).last(),
    'h1:has-text("Pronto")',
  );
  // Loaded twice, the start script replaces the channel that was connected.
  if (name !== 'twice') await frame.waitForFunction(isConnected);
  return frame;
}

/** Adds a frame of another origin, and waits until its other messages have arrived. */
async function addForeignFrame(target: Page | Frame): Promise<void> {
  await target.evaluate(url => {
    const frame = document.createElement('iframe');
    frame.src = url;
    document.body.append(frame);
  }, strangerUrl('/frame'));
  await target.waitForFunction(() => (globalThis as { last?: string }).last === 'of its own');
}

for (const [mode, open] of [
  ['at top level', desktop],
  ['in a frame of the web client', webClient],
] as const) {
  describe(`an application ${mode}`, () => {
    for (const name of ['app', 'twice']) {
      it(`runs no code of a frame of another origin inside it, with the start script of "${name}"`, async () => {
        await start();
        const app = await open(name);
        await addForeignFrame(app);
        await until(() => refusals().length > 0);
        assert.equal(await attacked(app), undefined);
        assert.equal(await attacked(page), undefined);
        assert.ok(refusals().includes(`http://evil.example:${strangerPort} frame`));
      });
    }

    it('runs no code of a pop-up of another origin, which still opens', async () => {
      await start();
      const app = await open();
      const popup = page.waitForEvent('popup');
      await app.evaluate(url => void window.open(url), strangerUrl('/frame'));
      await (await popup).waitForLoadState();
      // The pop-up keeps its opener: its other messages arrive.
      await app.waitForFunction(() => (globalThis as { last?: string }).last === 'of its own');
      await until(() => refusals().length > 0);
      assert.equal(await attacked(app), undefined);
    });

    it('runs code of its own origin, and that of its own pop-up', async () => {
      await start();
      const app = await open();
      await runFrom(app, 'self');
      await app.waitForFunction(() => document.documentElement.dataset['attacked'] !== undefined);
      await app.evaluate(() => delete document.documentElement.dataset['attacked']);
      const popup = page.waitForEvent('popup');
      await app.evaluate(() => void window.open('help.html'));
      const opened = await popup;
      await opened.waitForLoadState();
      await runFrom(opened, 'opener');
      await app.waitForFunction(() => document.documentElement.dataset['attacked'] !== undefined);
      assert.deepEqual(refusals(), []);
    });

    it('gets what a start script that is loaded late or assigned again sets', async () => {
      await start();
      const app = await open();
      await app.evaluate(() => {
        const again = document.createElement('script');
        again.src = '/app-root/preindex/twebchannel.js';
        const guard = document.createElement('script');
        guard.src = '/app-root/preindex/message-guard.js';
        document.head.append(again, guard);
        return Promise.all(
          [again, guard].map(script => new Promise(loaded => (script.onload = loaded))),
        );
      });
      await addForeignFrame(app);
      assert.equal(await attacked(app), undefined);
      await runFrom(app, 'self');
      await app.waitForFunction(() => document.documentElement.dataset['attacked'] !== undefined);
      const kept = await app.evaluate(() => {
        const handlers = [(): void => undefined];
        window.onmessage = handlers[0];
        const isKept = window.onmessage === handlers[0];
        window.onmessage = null;
        return [isKept, window.onmessage === null];
      });
      assert.deepEqual(kept, [true, true]);
    });
  });
}

describe('a page of another origin', () => {
  it('keeps no handle of a window of the host that it opened', async () => {
    await start();
    for (const path of ['/webapp/', '/webapp/?app=app', '/app-root/preindex/index.html']) {
      await page.goto(strangerUrl('/blank'));
      const popup = page.waitForEvent('popup');
      await page.evaluate(url => {
        Object.assign(globalThis, { opened: window.open(url) });
      }, host.url + path);
      const opened = await popup;
      await opened.waitForLoadState();
      await page.waitForFunction(() => (globalThis as { opened?: Window }).opened?.closed);
      assert.equal(await opened.evaluate(() => window.opener === null), true, path);
      await opened.close();
    }
  });

  it('in the place of a start script runs no code in another page of the application', async () => {
    await start();
    await page.goto(`${host.url}/app-root/app/help.html`);
    await page.locator('p').waitFor();
    await page.evaluate(url => {
      const frame = document.createElement('iframe');
      frame.src = url;
      document.body.append(frame);
    }, strangerUrl('/frame'));
    await until(() => refusals().length > 0);
    assert.equal(await attacked(page), undefined);
  });
});

describe('a page in which the start script came before the guard', () => {
  it('runs no code of a frame of another origin', async () => {
    await start();
    // A document of the host without any script.
    await page.goto(`${host.url}/app-root/app/main.js`);
    for (const name of ['twebchannel.js', 'message-guard.js']) {
      await page.addScriptTag({ url: `/app-root/preindex/${name}` });
    }
    await page.evaluate(url => {
      const frame = document.createElement('iframe');
      frame.src = url;
      document.body.append(frame);
    }, strangerUrl('/frame'));
    await until(() => refusals().length > 0);
    assert.equal(await attacked(page), undefined);
    await runFrom(page, 'self');
    await page.waitForFunction(() => document.documentElement.dataset['attacked'] !== undefined);
  });
});

describe('the platform around an application', () => {
  it('still runs code in it, from the page of the web client and from a window above', async () => {
    await start();
    const app = await webClient();
    await runFrom(page, 'frame');
    await app.waitForFunction(() => document.documentElement.dataset['attacked'] !== undefined);
  });

  it('of another origin still runs code in it', async () => {
    await start();
    // The host's own pages cannot be framed by another origin: this one has the same scripts.
    await page.goto(strangerUrl('/blank'));
    await page.evaluate(url => {
      const frame = document.createElement('iframe');
      frame.src = url;
      document.body.append(frame);
    }, `http://framed.example:${strangerPort}/with-scripts`);
    const framed = await startedFrame(page.locator('iframe'), 'p');
    await runFrom(page, 'frame');
    await framed.waitForFunction(() => document.documentElement.dataset['attacked'] !== undefined);
  });
});

describe('the page of the web client', () => {
  it('opens an application in a tab of its own, at top level', async () => {
    await start();
    await webClient();
    const popup = page.waitForEvent('popup');
    await page.evaluate(url => void window.open(url), host.appUrl('twice'));
    const opened = await popup;
    await opened.locator('h1', { hasText: 'Pronto' }).waitFor();
  });
});

describe('a GET that a page of another origin causes', () => {
  const API = '/app-root/api/shop/v1/DeleteOrder?id=1';

  it('reaches no REST handler, launches nothing and is shown in no frame', async () => {
    await start();
    await page.goto(strangerUrl('/blank'));
    const urls = [API, '/app-root/preindex/index.html?app_name=app', '/webapp/'];
    await page.evaluate(
      async urls => {
        for (const url of urls) {
          await new Promise(done => {
            const image = new Image();
            image.onload = image.onerror = done;
            image.src = url;
          });
          await fetch(url, { mode: 'no-cors' }).catch(() => undefined);
          await new Promise(done => {
            const frame = document.createElement('iframe');
            frame.onload = done;
            frame.src = url;
            document.body.append(frame);
          });
        }
      },
      urls.map(url => host.url + url),
    );
    assert.deepEqual(host.runningApps, []);
    const { requests } = host;
    assert.equal(requests.filter(({ url }) => urls.includes(url)).length, requests.length);
    assert.ok(requests.length >= urls.length, String(requests.length));
    assert.deepEqual([...new Set(requests.map(({ status }) => status))], [403]);
  });

  it('by a link gets a page with a button, which opens it', async () => {
    await start();
    await page.goto(strangerUrl('/blank'));
    await page.evaluate(url => {
      const link = document.createElement('a');
      link.href = url;
      link.textContent = 'open';
      document.body.append(link);
    }, host.appUrl('app'));
    await page.getByRole('link', { name: 'open' }).click();
    const button = page.getByRole('button', { name: 'Continuar' });
    await button.waitFor();
    assert.deepEqual(host.runningApps, []);
    await button.click();
    await page.locator('h1', { hasText: 'Pronto' }).waitFor();
  });
});

describe('a service worker that an earlier build registered', () => {
  it('does not answer for the next one', async () => {
    await start();
    await desktop('worker');
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('sw.js');
      await navigator.serviceWorker.ready;
    });
    await page.goto(`${host.url}/app-root/worker/`);
    await page.locator('h1', { hasText: 'an old build' }).waitFor();
    await desktop('worker');
    assert.match((await page.locator('h1').textContent()) ?? '', /app-root/);
    const left = await page.evaluate(() => navigator.serviceWorker.getRegistrations());
    assert.equal(left.length, 0);
  });
});
