// A running `ng serve` inside the local host: the application in its frame, and live reload there.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Browser } from 'playwright-core';
import { startHost } from '../../projects/protheus-devkit/src/host/start-host.js';
import { launchBrowser, openTab } from '../support/browser.js';
import { wantedConsumers } from './consumers.js';
import { installedWorkspace } from './installed-workspace.js';

/** Where the text of the page stands, in the majors whose dev servers differ most. */
const texts: Readonly<Record<number, string>> = {
  17: 'projects/vendas/src/app/app.component.ts',
  21: 'projects/vendas/src/app/app.ts',
};

/** Starts `ng serve` on a free port. @returns its process and the address that it prints */
async function serve(workspace: string): Promise<{ process: ChildProcess; address: string }> {
  const ng = join(workspace, 'node_modules', '@angular', 'cli', 'bin', 'ng.js');
  const child = spawn(process.execPath, [ng, 'serve', 'vendas', '--port', '0'], {
    cwd: workspace,
    env: { ...process.env, NG_CLI_ANALYTICS: 'false', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += String(chunk);
      const found = /Local: +(http:\S+)/.exec(printed);
      if (found) resolve(found[1]);
    });
    child.once('exit', () => reject(new Error(`ng serve ended:\n${printed}`)));
  });
  return { process: child, address };
}

for (const { major } of wantedConsumers().filter(({ major }) => major in texts)) {
  describe(`ng serve of Angular ${major} in the local host`, () => {
    let browser: Browser;
    let workspace: string;
    let server: { process: ChildProcess; address: string };

    before(async () => {
      browser = await launchBrowser();
      workspace = await installedWorkspace(`angular-${major}`);
      server = await serve(workspace);
    });
    after(async () => {
      await browser.close();
      if (server.process.exitCode === null && server.process.kill()) {
        await once(server.process, 'exit');
      }
    });

    it('shows the application in its frame, and what was changed without a further click', async () => {
      const host = await startHost({
        applications: [`vendas=${server.address}`],
        port: 0,
        config: false,
      });
      try {
        const { page, context } = await openTab(browser);
        await page.goto(`${host.url}/webapp/?app=vendas`);
        const frame = page.frameLocator('iframe[title="vendas"]');
        await frame.getByText('Filiais').first().waitFor();

        const source = join(workspace, texts[major]);
        writeFileSync(source, readFileSync(source, 'utf8').replace('Filiais', 'Lojas'));
        await frame.getByText('Lojas').first().waitFor();
        assert.match(page.frames()[1].url(), new RegExp(`^${host.url}/app-root/vendas/`));
        await context.close();
      } finally {
        await host.close();
      }
    });
  });
}
