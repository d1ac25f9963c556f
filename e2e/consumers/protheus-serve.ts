// `ng run <application>:protheus-serve` as `ng add` sets it up: one command starts ng serve and the
// local host. The application runs in a frame with live reload, and both end together.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { type Browser, type FrameLocator, type Page } from 'playwright-core';
import { openTab } from '../../test-support/browser.js';
import { cleanEnv } from './run-program.js';

/** In milliseconds: the first page waits until the dev server has bundled Angular and PO UI. */
const FIRST_PAGE_TIMEOUT = 180_000;

/** A running `protheus-serve` with one application. */
export interface RunningServe {
  readonly process: ChildProcess;
  readonly application: string;
  /** The printed URL of the page. */
  readonly page: URL;
  /** The URL of ng serve. */
  readonly devServer: URL;
}

/** Starts the target and waits for both URLs. */
export async function serve(workspace: string, application: string): Promise<RunningServe> {
  const cli = join(workspace, 'node_modules', '@angular', 'cli', 'bin', 'ng.js');
  const args = ['run', `${application}:protheus-serve`, '--port=0', '--open=false'];
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: workspace,
    env: { ...cleanEnv(), NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        printed += String(chunk);
        const page = /Protheus: (http:\S+)/.exec(printed)?.[1];
        const devServer = /Local: +(http:\S+)/.exec(printed)?.[1];
        if (page === undefined || devServer === undefined) return;
        const urls = { page: new URL(page), devServer: new URL(devServer) };
        resolve({ process: child, application, ...urls });
      });
    }
    child.once('exit', () => reject(new Error(`protheus-serve ended:\n${printed}`)));
  });
}

async function isOpen({ hostname, port }: URL): Promise<boolean> {
  const socket = connect(Number(port), hostname);
  const open = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  return open;
}

function frameOf(page: Page, { application }: RunningServe): FrameLocator {
  return page.frameLocator(`iframe[title="${application}"]`);
}

/**
 * Opens the application, changes a source of its page and waits until the change is shown.
 *
 * @param path The path of the source.
 */
export async function assertReloads(
  browser: Browser,
  served: RunningServe,
  path: string,
): Promise<void> {
  const { page, context } = await openTab(browser);
  // The page is loaded when its frame is: after the first build of the dev server.
  await page.goto(served.page.href, { waitUntil: 'commit' });
  const frame = frameOf(page, served);
  await frame.getByText('Filiais').first().waitFor({ timeout: FIRST_PAGE_TIMEOUT });
  // The list is loaded: its request had token and tenant.
  await frame.getByText('D MG 01').first().waitFor();

  writeFileSync(path, readFileSync(path, 'utf8').replace('Filiais', 'Lojas'));
  await frame.getByText('Lojas').first().waitFor({ timeout: FIRST_PAGE_TIMEOUT });
  await frame.getByText('D MG 01').first().waitFor();
  const { origin } = served.page;
  assert.match(page.frames()[1].url(), new RegExp(`^${origin}/app-root/${served.application}/`));
  await context.close();
}

/** Interrupts the target while the application is open, and checks that both servers have ended. */
export async function assertEndsWithCtrlC(browser: Browser, served: RunningServe): Promise<void> {
  const { page, context } = await openTab(browser);
  await page.goto(served.page.href, { waitUntil: 'commit' });
  await frameOf(page, served).getByText('Lojas').first().waitFor({ timeout: FIRST_PAGE_TIMEOUT });
  assert.deepEqual([await isOpen(served.page), await isOpen(served.devServer)], [true, true]);

  const exit = once(served.process, 'exit');
  served.process.kill('SIGINT');
  await exit;
  assert.deepEqual([await isOpen(served.page), await isOpen(served.devServer)], [false, false]);
  await context.close();
}
