// The local host in a real browser, with the real twebchannel.js: applications in frames and at top
// level, one environment and several, and each fault that only a browser shows.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { type Browser, type Frame, type Page } from 'playwright-core';
import { type AdvplChannel } from '../../projects/protheus-devkit/src/host/channel/advpl-handlers.js';
import { type HostFaults } from '../../projects/protheus-devkit/src/host/faults/catalogue.js';
import { type HostOptions } from '../../projects/protheus-devkit/src/host/host-options.js';
import { type ProtheusHost } from '../../projects/protheus-devkit/src/host/protheus-host.js';
import { startHost } from '../../projects/protheus-devkit/src/host/start-host.js';
import { launchBrowser, openTab } from '../../test-support/browser.js';
import { plainApp, type Seen, writeApp } from '../../test-support/plain-app.js';
import { startedFrame } from '../support/app-frame.js';
import { until } from '../support/wait-for.js';

let browser: Browser;
let folder: string;
let host: ProtheusHost;
let page: Page;
let close: () => Promise<void> = async () => undefined;

before(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'host próprio '));
  await writeApp(join(folder, 'app'));
});
afterEach(() => close());
after(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

const onJsToAdvpl = {
  preLoad: 'context',
  greet: (name: string, { advplToJs, session }: AdvplChannel) =>
    advplToJs('greeting', `Olá, ${name}, em ${session.branch}`),
};

/** Starts a host with the plain application, and opens a tab. */
async function start(options: HostOptions = {}): Promise<void> {
  host = await startHost({
    applications: [`app=${join(folder, 'app')}`],
    cwd: folder,
    port: 0,
    onJsToAdvpl,
    ...options,
  });
  const tab = await openTab(browser);
  page = tab.page;
  close = async () => {
    await tab.context.close();
    await host.close();
    close = async () => undefined;
  };
  await watchWindow();
}

/** The frame of an application, when it has started. */
function appFrame(name = 'app'): Promise<Frame> {
  return startedFrame(page.locator(`iframe[title="${name}"]`).last(), 'h1:has-text("Pronto")');
}

/** Marks the page when the window around an application at top level is connected to the host. */
function watchWindow(): Promise<unknown> {
  return page.addInitScript(() => {
    globalThis.WebSocket = new Proxy(WebSocket, {
      construct(target, [url]: [string]) {
        const socket = new target(url);
        socket.addEventListener('open', () => {
          if (!url.includes('/webapp/socket?')) return;
          document.documentElement.dataset['window'] = 'open';
        });
        return socket;
      },
    });
  });
}

/** Opens the application at top level, as in SmartClient. */
async function desktop(path = '/'): Promise<Page> {
  await page.goto(host.url + path);
  await page.locator('h1', { hasText: 'Pronto' }).waitFor();
  return page;
}

/** Opens the application in a frame, as in the web client. */
async function webapp(): Promise<Frame> {
  await page.goto(`${host.url}/webapp/?app=app`);
  return appFrame();
}

// A document that was just loaded has no `seen` for a moment.
declare const seen: Seen | undefined;
declare const twebchannel: { jsToAdvpl(type: string, content: string): void };

function readSeen(app: Page | Frame): Promise<Seen> {
  return app.evaluate(() => ({ ...seen }) as Seen);
}
function send(app: Page | Frame, type: string, content = ''): Promise<void> {
  return app.evaluate(([type, content]) => twebchannel.jsToAdvpl(type, content), [type, content]);
}
async function receivedMessages(app: Page | Frame, count: number): Promise<readonly string[]> {
  await app.waitForFunction(
    count => typeof seen !== 'undefined' && seen.received.length >= count,
    count,
  );
  return (await readSeen(app)).received;
}
/** Waits until the window can show the question: before that, `close` has no effect. */
async function waitForWindow(app: Page | Frame): Promise<void> {
  if (app === page) await page.locator('html[data-window=open]').waitFor();
}
function topics(): string[] {
  return host.log.flatMap(entry => (entry.kind === 'note' ? [entry.topic] : []));
}

for (const [mode, open] of [
  ['a frame, as in the web client', webapp],
  ['top level, as in SmartClient', desktop],
] as const) {
  describe(`an application at ${mode}`, () => {
    it('starts with its storage and its channel, and is connected soon', async () => {
      await start();
      const app = await open();
      const { keys, hasChannel, appName } = await readSeen(app);
      assert.deepEqual(keys, [
        'ERPAPPCONFIG',
        'ERPTOKEN',
        'ProAppConfig',
        'ProBranch',
        'ProCompany',
        'ProDatabase',
        'ProIdiom',
        'ProModule',
        'RemoteType',
        'SocketPort',
        'TOKEN',
        'appName',
      ]);
      assert.deepEqual([hasChannel, appName], [true, 'app']);
      assert.deepEqual(await receivedMessages(app, 1), ['preLoad=context']);
      assert.equal((await readSeen(app)).connected, true);
    });

    it('exchanges messages with AdvPL in both directions', async () => {
      await start();
      const app = await open();
      await receivedMessages(app, 1);
      await send(app, 'greet', 'Conceição');
      await receivedMessages(app, 2);
      assert.equal(host.sendToApp('news', '€ 漢 😀'), 1);
      assert.deepEqual((await receivedMessages(app, 3)).slice(1), [
        'greeting=Olá, Conceição, em D MG 01 ',
        'news=€ 漢 😀',
      ]);
    });

    it('receives preLoad again after a reload, and keeps its session', async () => {
      await start();
      const app = await open();
      await receivedMessages(app, 1);
      await app.evaluate(() => location.reload());
      await until(() => host.messages.filter(({ type }) => type === 'preLoad').length === 2);
      assert.deepEqual(await receivedMessages(app, 1), ['preLoad=context']);
      assert.equal(host.runningApps.length, 1);
    });

    it('keeps its connection after a router removed the query of its URL', async () => {
      await start();
      const app = await open();
      await receivedMessages(app, 1);
      await app.evaluate(() => history.replaceState(null, '', '/app-root/app/produtos'));
      await app.evaluate(() => location.reload());
      await until(() => host.messages.filter(({ type }) => type === 'preLoad').length === 2);
      assert.deepEqual(await receivedMessages(app, 1), ['preLoad=context']);
      assert.equal(host.runningApps.length, 1);
    });

    it('is closed when the user agrees, and stays open when not', async () => {
      await start();
      const app = await open();
      await receivedMessages(app, 1);
      await waitForWindow(app);
      await send(app, 'close');
      await page.getByRole('button', { name: 'Cancelar' }).click();
      await send(app, 'greet', 'x');
      await receivedMessages(app, 2);
      await send(app, 'close');
      await page.getByRole('button', { name: 'Encerrar' }).click();
      await until(() => host.runningApps.length === 0);
      await page.getByRole('heading', { name: 'Protheus' }).waitFor();
      await page.locator('iframe').waitFor({ state: 'detached' });
    });

    it('is closed at once when it sends "force"', async () => {
      await start();
      const app = await open();
      await receivedMessages(app, 1);
      await waitForWindow(app);
      await send(app, 'close', 'force');
      await until(() => host.runningApps.length === 0);
      await page.getByRole('heading', { name: 'Protheus' }).waitFor();
    });

    it('receives a new token when it requests one', async () => {
      await start({ faults: { 'storage-missing': 'ERPTOKEN' } });
      const app = await open();
      await receivedMessages(app, 1);
      assert.equal((await readSeen(app)).keys.includes('ERPTOKEN'), false);
      await send(app, 'internalToken');
      await app.waitForFunction(() => sessionStorage.getItem('ERPTOKEN')?.includes('access_token'));
    });

    it('starts in its own environment when the server has several', async () => {
      await start({ environments: ['P12', 'TST'] });
      await (open === desktop ? desktop() : webapp());
      const app = open === desktop ? page : await appFrame();
      const { appName } = await readSeen(app);
      assert.equal(appName, 'app_env_P12');
      assert.match(app.url(), /\/app-root\/P12\/app_env_P12\/index\.html\?/);
      assert.deepEqual(await receivedMessages(app, 1), ['preLoad=context']);
      const status = await app.evaluate(async () => {
        const { api_baseUrl } = JSON.parse(sessionStorage.getItem('ERPAPPCONFIG') ?? '') as Record<
          string,
          string
        >;
        const { access_token } = JSON.parse(sessionStorage.getItem('ERPTOKEN') ?? '') as Record<
          string,
          string
        >;
        const url = `${api_baseUrl}/api/framework/environment/v1/companies`;
        const response = await fetch(url, { headers: { Authorization: `Bearer ${access_token}` } });
        return [response.status, new URL(response.url).pathname];
      });
      assert.deepEqual(status, [200, '/app-root/P12/api/framework/environment/v1/companies']);
    });

    describe('with a fault', () => {
      const withFaults = async (faults: HostFaults): Promise<Page | Frame> => {
        await start({ faults });
        return open();
      };

      it('never-connect: the application runs without its channel', async () => {
        const app = await withFaults({ 'never-connect': true });
        await page.waitForTimeout(500);
        assert.equal((await readSeen(app)).connected, false);
      });

      it('slow-connect: the channel connects late', async () => {
        await start({ faults: { 'slow-connect': 3000 } });
        // The page records the time: on a slow machine the test may look later.
        await page.addInitScript(() =>
          document.addEventListener('twebchannelready', ({ timeStamp }) => {
            document.documentElement.dataset['connected'] = String(timeStamp);
          }),
        );
        const app = await open();
        assert.deepEqual(await receivedMessages(app, 1), ['preLoad=context']);
        const milliseconds = await app.evaluate(() =>
          Number(document.documentElement.dataset['connected']),
        );
        assert.ok(milliseconds > 2900, `connected after ${milliseconds} ms`);
      });

      it('lost-connection: no further message is delivered', async () => {
        const app = await withFaults({ 'lost-connection': 1 });
        await receivedMessages(app, 1);
        await until(() => topics().includes('connection-lost'));
        assert.equal(host.sendToApp('news', 'x'), 0);
      });

      it('double-answer and late-answer: the answer is delivered twice, late', async () => {
        const app = await withFaults({ 'double-answer': true, 'late-answer': 300 });
        assert.deepEqual(await receivedMessages(app, 2), ['preLoad=context', 'preLoad=context']);
      });

      it('advpltojs-missing and advpltojs-invalid: no message is delivered, and the host has a note', async () => {
        const app = await withFaults({ 'advpltojs-missing': true });
        await until(() => topics().includes('message-dropped'));
        assert.deepEqual((await readSeen(app)).received, []);
        assert.deepEqual(topics(), ['advpltojs-missing', 'message-dropped']);
        await close();
        await withFaults({ 'advpltojs-invalid': true });
        await until(() => topics().includes('advpltojs-invalid'));
        assert.match(JSON.stringify(host.log), /SyntaxError/);
      });

      it('reload: the application starts a second time', async () => {
        await withFaults({ reload: 500 });
        await until(() => host.messages.filter(({ type }) => type === 'preLoad').length === 2);
      });

      it('storage-malformed: the application starts with a broken key', async () => {
        const app = await withFaults({ 'storage-malformed': 'ProBranch' });
        const { branch } = await readSeen(app);
        assert.throws(() => JSON.parse(branch ?? '') as unknown, SyntaxError);
      });
    });
  });
}

describe('two applications in one tab', () => {
  it('open with different branches, and their messages are separate', async () => {
    await start({ applications: [`a=${join(folder, 'app')}`, `b=${join(folder, 'app')}`] });
    await page.goto(`${host.url}/webapp/`);
    await page.getByRole('button', { name: 'a', exact: true }).click();
    const a = await appFrame('a');
    host.session = { ...host.session, branch: 'D SP 01 ' };
    await page.getByRole('button', { name: 'b', exact: true }).click();
    const b = await appFrame('b');

    assert.match((await readSeen(a)).branch ?? '', /"Code":"D MG 01 "/);
    assert.match((await readSeen(b)).branch ?? '', /"Code":"D SP 01 "/);
    const stored = await a.evaluate(() => sessionStorage.getItem('ProBranch'));
    assert.equal(stored, (await readSeen(b)).branch, 'one storage for all frames of the tab');

    await receivedMessages(a, 1);
    await receivedMessages(b, 1);
    await send(a, 'greet', 'a');
    await send(b, 'greet', 'b');
    assert.equal((await receivedMessages(a, 2))[1], 'greeting=Olá, a, em D MG 01 ');
    assert.equal((await receivedMessages(b, 2))[1], 'greeting=Olá, b, em D SP 01 ');
    await send(a, 'close', 'force');
    await page.locator('iframe[title="a"]').waitFor({ state: 'detached' });
    await send(b, 'greet', 'still');
    assert.equal((await receivedMessages(b, 3))[2], 'greeting=Olá, still, em D SP 01 ');
  });
});

describe('an application opened by its own URL', () => {
  it('is redirected to the preload page and back to its route', async () => {
    await start();
    await desktop('/app-root/app/produtos/7?filtro=a%C3%A7o#topo');
    const { pathname, searchParams, hash } = new URL(page.url());
    assert.deepEqual(
      [pathname, searchParams.get('filtro'), hash],
      ['/app-root/app/produtos/7', 'aço', '#topo'],
    );
    assert.equal((await readSeen(page)).keys.includes('ERPTOKEN'), true);
    assert.deepEqual(await receivedMessages(page, 1), ['preLoad=context']);
  });

  it('never runs before its session is written', async () => {
    await start();
    const started: string[] = [];
    await page.exposeFunction('started', (keys: string) => started.push(keys));
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => {
        if (typeof seen !== 'undefined') {
          (globalThis as unknown as { started(keys: string): void }).started(
            String(seen.keys.length),
          );
        }
      });
    });
    await desktop('/app-root/app/index.html');
    await until(() => started.length > 0);
    assert.deepEqual(started, ['12']);
  });

  it('receives a new session after a restart of the host', async () => {
    await start();
    await desktop();
    const { port } = host;
    await host.close();
    host = await startHost({
      applications: [`app=${join(folder, 'app')}`],
      cwd: folder,
      port,
      onJsToAdvpl,
    });
    await page.reload();
    await page.locator('h1', { hasText: 'Pronto' }).waitFor();
    assert.deepEqual(await receivedMessages(page, 1), ['preLoad=context']);
    const status = await page.evaluate(async () => {
      const { access_token } = JSON.parse(sessionStorage.getItem('ERPTOKEN') ?? '') as Record<
        string,
        string
      >;
      const url = '/app-root/api/framework/environment/v1/companies';
      return (await fetch(url, { headers: { Authorization: `Bearer ${access_token}` } })).status;
    });
    assert.equal(status, 200);
  });
});

describe('an application with a file "noredirect"', () => {
  it('starts at once: without token and configuration, with its base and its channel', async () => {
    await writeApp(join(folder, 'plain'), { ...plainApp, noredirect: '' });
    await start({ applications: [`app=${join(folder, 'plain')}`] });
    for (const open of [desktop, webapp]) {
      const app = await open();
      await receivedMessages(app, 1);
      const { keys } = await readSeen(app);
      assert.equal(keys.includes('ERPTOKEN'), false);
      assert.equal(keys.includes('ERPAPPCONFIG'), false);
    }
    assert.equal(
      host.requests.some(({ url }) => url.includes('preindex.js')),
      false,
    );
  });
});

describe('the question before closing at top level', () => {
  it('has its own style, whatever the style sheets of the application are', async () => {
    const reset = '<style>*, dialog, button { all: unset !important; }</style></head>';
    const index = plainApp['index.html'].replace('</head>', () => reset);
    await writeApp(join(folder, 'reset'), { ...plainApp, 'index.html': index });
    await start({ applications: [`app=${join(folder, 'reset')}`] });
    const app = await desktop();
    await receivedMessages(app, 1);
    await waitForWindow(app);
    await send(app, 'close');
    const button = page.getByRole('button', { name: 'Encerrar' });
    await button.waitFor();
    const { color, background, focused } = await button.evaluate(element => ({
      color: getComputedStyle(element).color,
      background: getComputedStyle(element).backgroundColor,
      focused: element.matches(':focus'),
    }));
    assert.deepEqual(
      [color, background, focused],
      ['rgb(255, 255, 255)', 'rgb(117, 51, 153)', true],
    );
    await page.keyboard.press('Escape');
    await button.waitFor({ state: 'detached' });
    assert.equal(host.runningApps.length, 1);
  });
});

describe('events in the browser', () => {
  it('are reported to the host: requests to another server, unexpected answers', async () => {
    await start();
    const app = await desktop();
    await receivedMessages(app, 1);
    await page.evaluate(() =>
      fetch('http://localhost:1/rest/api/x?password=1').catch(() => undefined),
    );
    await until(() => topics().includes('external-request'));
    assert.match(JSON.stringify(host.log), /http:\/\/localhost:1\/rest\/api\/x"/);
    host.sendToApp('unknown', '');
    await until(() => topics().includes('answer-unawaited'));
  });

  it('are reported to the host: changes of the storage', async () => {
    await start();
    const app = await webapp();
    await app.evaluate(() => sessionStorage.setItem('mine', 'ação'));
    await until(() => host.log.some(entry => entry.kind === 'storage' && entry.key === 'mine'));
  });
});
