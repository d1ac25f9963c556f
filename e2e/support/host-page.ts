// The page of the local host in a browser, with applications without a framework.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, type Frame, type Page } from 'playwright-core';
import { type AdvplChannel } from '../../projects/protheus-devkit/src/host/channel/advpl-handlers.js';
import { type HostOptions } from '../../projects/protheus-devkit/src/host/host-options.js';
import { type ProtheusHost } from '../../projects/protheus-devkit/src/host/protheus-host.js';
import { startHost } from '../../projects/protheus-devkit/src/host/start-host.js';
import { type Seen, writeApp } from '../../test-support/plain-app.js';

declare const twebchannel: { jsToAdvpl(type: string, content: string): void };

/** A host and a tab with its page. */
export interface HostPage {
  readonly host: ProtheusHost;
  readonly page: Page;
  /** The errors of the page. */
  readonly problems: readonly string[];
  /** Waits until an application has started and is connected to AdvPL. @returns Its frame. */
  app(title: string): Promise<Frame>;
  /** Opens an application from the menu. */
  open(name: string): Promise<Frame>;
  close(): Promise<void>;
}

/** Starts a host with two applications, `a` and `b`, and loads its page. */
export async function openHostPage(
  browser: Browser,
  options: HostOptions = {},
  { query = '', ...context }: BrowserContextOptions & { readonly query?: string } = {},
): Promise<HostPage> {
  const folder = await mkdtemp(join(tmpdir(), 'página do host '));
  await writeApp(join(folder, 'app'));
  const host = await startHost({
    applications: ['a', 'b'].map(name => `${name}=${join(folder, 'app')}`),
    cwd: folder,
    port: 0,
    onJsToAdvpl: {
      greet: (name: string, { advplToJs, session }: AdvplChannel) =>
        advplToJs('greeting', `Olá, ${name}, em ${session.branch}`),
    },
    ...options,
  });
  const viewport = { width: 1280, height: 800 };
  const tab = await browser.newContext({ locale: 'pt-BR', viewport, ...context });
  const page = await tab.newPage();
  const problems: string[] = [];
  page.on('pageerror', error => problems.push(error.message));
  await page.goto(`${host.url}/webapp/${query}`);

  const app = async (title: string): Promise<Frame> => {
    const element = await page.waitForSelector(`iframe[title="${title}"]`);
    const frame = await element.contentFrame();
    assert.ok(frame);
    await frame.waitForSelector('h1:has-text("Pronto")');
    // A frame that is about to restart has no `seen` for a moment.
    await frame.waitForFunction(() => (globalThis as { seen?: Seen }).seen?.connected);
    // The platform loses what AdvPL sends before advpltojs.js is loaded.
    await frame.waitForFunction(names => {
      const { twebchannel } = globalThis as unknown as { twebchannel: Record<string, unknown> };
      // Of several environments its name is `a_env_P12`.
      return Object.keys(twebchannel).some(
        key =>
          names.includes(key.replace(/_env_.*/i, '')) && typeof twebchannel[key] === 'function',
      );
    }, host.applications);
    return frame;
  };
  return {
    host,
    page,
    problems,
    app,
    open: async name => {
      const menu = page.getByRole('navigation', { name: 'Aplicativos', exact: true });
      await menu.getByRole('button', { name, exact: true }).click();
      return app(name);
    },
    close: async () => {
      await tab.close();
      await host.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Sends a message to AdvPL, as the application. */
export function send(app: Frame, type: string, content = ''): Promise<void> {
  return app.evaluate(([type, content]) => twebchannel.jsToAdvpl(type, content), [type, content]);
}
