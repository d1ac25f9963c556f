// A host with only the channel: it serves the application's page with the real twebchannel.js, as
// the web client (a message port to the page around the frame) and as the desktop (a WebSocket with
// the QWebChannel protocol).
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Frame, type Page } from 'playwright-core';
import { Advpl } from '../fixtures/channel/advpl.js';
import { bundleChannelScript, channelFixture } from './channel-app.js';
import { type Flavour } from './probe-app.js';
import { openQtServer } from './qt-server.js';

/** The connection of the application's page to AdvPL. */
export type Transport = 'message port' | 'WebSocket';

/**
 * When the host's scripts run: before the application, after it, with `defer` after it, before and
 * again after it, before it and the start script alone again after it; or never.
 */
export type Start = 'before' | 'after' | 'deferred' | 'twice' | 'restarted' | 'missing';

/** The variants of the application's `advpltojs.js`; the key is the name of the application. */
export const advplToJs = {
  good: `function advpltojs(codeType, codeContent) {
    this.eventTarget.send(codeType, codeContent);
  }`,
  arrow: `(codeType, codeContent) => { twebchannel.eventTarget.send(codeType, codeContent); }`,
  throwing: `function advpltojs(codeType, codeContent) { throw new Error('broken'); }`,
  missing: undefined,
} as const;

/** How to open the application. */
export interface OpenOptions {
  readonly transport: Transport;
  readonly flavour?: Flavour | 'guarded';
  readonly start?: Start;
  readonly script?: keyof typeof advplToJs;
  /** Whether the page connects only when the test calls its `connectNow()`. */
  readonly connectsLate?: boolean;
  /** Whether AdvPL never connects the page. */
  readonly neverConnects?: boolean;
}

/** The open application and AdvPL's side of its channel. */
export interface OpenApp {
  /** The frame of the application. */
  readonly frame: Frame;
  /** The messages that AdvPL received. */
  log(): Promise<[type: string, content: string][]>;
  /** The number of connections so far. */
  connections(): Promise<number>;
  /** Sends a message from AdvPL. */
  emit(type: string, content: string): Promise<void>;
  /** Ends the connection on AdvPL's side. */
  disconnect(): Promise<void>;
}

/** The host. */
export interface ChannelHost {
  open(page: Page, options: OpenOptions): Promise<OpenApp>;
  close(): Promise<void>;
}

/** Sends scripts to the window that opened it, or else to the one around it, and then `sent`. */
const SENDER_PAGE = `<!doctype html><script>
  const target = opener || parent;
  for (const type of ['MS_WEBENGINERUNJAVASCRIPT', 'ms_webEngineRunJavascript']) {
    target.postMessage({ type, value: 'globalThis.executed = (globalThis.executed || 0) + 1' }, '*');
  }
  target.postMessage('sent', '*');
</script>`;

/** Starts the host on free ports. */
export async function startChannelHost(): Promise<ChannelHost> {
  const platform = createRequire(import.meta.url).resolve('@totvs/twebchannel-js/twebchannel.js');
  const files: Record<string, string> = {
    '/zone.js': await bundleChannelScript('main.zone'),
    '/zoneless.js': await bundleChannelScript('main.zoneless'),
    '/guarded.js': await bundleChannelScript('main.guarded'),
    '/sender.html': SENDER_PAGE,
    '/web-client.js': await bundleChannelScript('web-client'),
    '/twebchannel.js': await readFile(platform, 'utf8'),
    '/start.js': await readFile(join(channelFixture, 'start.js'), 'utf8'),
    '/webapp/': '<!doctype html><body><script type="module" src="/web-client.js"></script>',
  };
  const server = createServer(({ url = '' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const [, , name, ...rest] = pathname.split('/');
    const text =
      rest.join('/') === 'index.html'
        ? applicationPage(searchParams)
        : rest.join('/') === 'assets/preload/advpltojs.js'
          ? advplToJs[name as keyof typeof advplToJs]
          : files[pathname];
    const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(text === undefined ? 404 : 200, {
      'Content-Type': `${type}; charset=utf-8`,
    });
    response.end(text);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const servers: { close(): void }[] = [];

  return {
    async open(page, options) {
      const { transport, script: name = 'good', start = 'before' } = options;
      const { flavour = 'zone', connectsLate = false, neverConnects = false } = options;
      const isWebClient = transport === 'message port';
      const qt = isWebClient
        ? undefined
        : await openQtServer(send => new Advpl(send), { neverConnects });
      if (qt) servers.push(qt);
      const parameters = new URLSearchParams({
        totvstec_websocket_port: `${qt?.port ?? 1}`,
        totvstec_remote_type: isWebClient ? '5' : '1',
        app_name: name,
        start,
        flavour,
        ...(connectsLate && { connectsLate: '' }),
      });
      const url = `${origin}/app-root/${name}/index.html?${parameters}`;
      const webClientQuery = new URLSearchParams({
        application: url,
        ...(neverConnects && { neverConnects: '' }),
      });
      await page.goto(isWebClient ? `${origin}/webapp/?${webClientQuery}` : url);
      const frame = isWebClient
        ? await (await page.waitForSelector('iframe')).contentFrame()
        : page.mainFrame();
      if (!frame) throw new Error('The application has no frame.');
      await frame.waitForSelector('#kind');
      return {
        frame,
        log: async () => qt?.advpl.log ?? page.evaluate(() => webClient.advpl.log),
        connections: async () => qt?.connections() ?? page.evaluate(() => webClient.connections),
        emit: async (...message) =>
          qt
            ? qt.advpl.send(...message)
            : page.evaluate(sent => webClient.advpl.send(...sent), message),
        disconnect: async () =>
          qt ? qt.disconnect() : page.evaluate(() => webClient.disconnect()),
      };
    },
    close: async () => {
      for (const qt of servers) qt.close();
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

/** The application's page, with the host's scripts in the requested place. */
function applicationPage(parameters: URLSearchParams): string {
  const start = parameters.get('start') as Start;
  const app = `<script type="module" src="/${parameters.get('flavour')}.js"></script>`;
  const scripts = (attribute = ''): string =>
    ['twebchannel', 'start']
      .map(name => `<script src="/${name}.js" ${attribute}></script>`)
      .join('');
  const head = {
    before: scripts() + app,
    after: app,
    deferred: app + scripts('defer'),
    twice: scripts() + app,
    restarted: scripts() + app,
    missing: app,
  }[start];
  return `<!doctype html><head><base href="/app-root/">${head}</head><body></body>`;
}

/** Runs the host's scripts in a loaded page. */
export async function runStartScripts(
  frame: Frame,
  names: readonly ('twebchannel' | 'start')[],
): Promise<void> {
  for (const name of names) await frame.addScriptTag({ url: `/${name}.js` });
}
