// `ng run <application>:protheus-serve` as `ng add` sets it up: one command starts ng serve and the
// local host around it. The application in its frame, live reload there, and one end for both.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Browser } from 'playwright-core';
import { launchBrowser, openTab } from '../support/browser.js';
import { wantedConsumers } from './consumers.js';
import { installedWorkspace } from './installed-workspace.js';
import { ng } from './ng.js';
import { packedPackages } from './packed-packages.js';
import { cleanEnv } from './run-program.js';

/** Where the text of the page stands, in the majors whose dev servers differ most. */
const texts: Readonly<Record<number, string>> = {
  17: 'projects/vendas/src/app/app.component.ts',
  21: 'projects/vendas/src/app/app.ts',
};

/** The first page waits until the dev server has bundled Angular and PO UI. */
const patience = 180_000;

/** A running `protheus-serve`. */
interface Served {
  readonly process: ChildProcess;
  /** The address of the page that it prints. */
  readonly page: URL;
  /** The address of ng serve. */
  readonly devServer: URL;
}

/** Starts the target and waits for both addresses. */
async function serve(workspace: string): Promise<Served> {
  const cli = join(workspace, 'node_modules', '@angular', 'cli', 'bin', 'ng.js');
  const words = ['run', 'vendas:protheus-serve', '--port=0', '--open=false'];
  const child = spawn(process.execPath, [cli, ...words], {
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
        resolve({ process: child, page: new URL(page), devServer: new URL(devServer) });
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

for (const { major } of wantedConsumers().filter(({ major }) => major in texts)) {
  describe(`protheus-serve of Angular ${major}`, () => {
    let browser: Browser;
    let workspace: string;
    let served: Served;

    before(async () => {
      browser = await launchBrowser();
      const packed = await packedPackages();
      workspace = await installedWorkspace(`angular-${major}`);
      const words = ['--project=vendas', `--devkit=${packed.devkit}`];
      await ng(workspace, ['add', packed.library, ...words, '--defaults', '--skip-confirmation']);
      served = await serve(workspace);
    });
    after(async () => {
      await browser.close();
      served?.process.kill('SIGKILL');
    });

    it('shows the application in its frame, and what was changed without a further click', async () => {
      const { page, context } = await openTab(browser);
      await page.goto(served.page.href);
      const frame = page.frameLocator('iframe[title="vendas"]');
      await frame.getByText('Filiais').first().waitFor({ timeout: patience });
      // The list has come: its request went out with token and tenant.
      await frame.getByText('D MG 01').first().waitFor();

      const source = join(workspace, texts[major]);
      writeFileSync(source, readFileSync(source, 'utf8').replace('Filiais', 'Lojas'));
      await frame.getByText('Lojas').first().waitFor({ timeout: patience });
      await frame.getByText('D MG 01').first().waitFor();
      assert.match(page.frames()[1].url(), new RegExp(`^${served.page.origin}/app-root/vendas/`));
      await context.close();
    });

    it('ends both with Ctrl+C, also while the application is open', async () => {
      const { page, context } = await openTab(browser);
      await page.goto(served.page.href);
      const frame = page.frameLocator('iframe[title="vendas"]');
      await frame.getByText('Lojas').first().waitFor({ timeout: patience });
      assert.deepEqual([await isOpen(served.page), await isOpen(served.devServer)], [true, true]);

      const exit = once(served.process, 'exit');
      served.process.kill('SIGINT');
      await exit;
      assert.deepEqual([await isOpen(served.page), await isOpen(served.devServer)], [false, false]);
      await context.close();
    });
  });
}
