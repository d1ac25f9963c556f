import assert from 'node:assert/strict';
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser } from 'playwright-core';
import { openTab } from '../../test-support/browser.js';
import { root } from '../../test-support/root.js';
import { startInstalledHost } from './open-in-host.js';

/**
 * Replaces the root component of an application by one with all of `ngx-protheus/po-ui`.
 *
 * @param app The folder of the component.
 */
export function showPoUi(app: string): void {
  const names = ['app.component.ts', 'app.ts'].map(name => join(app, name));
  const component = names.find(name => existsSync(name));
  assert.ok(component, `${app} has no root component`);
  copyFileSync(join(root, 'e2e', 'fixtures', 'consumers', 'po-ui', 'app.component.ts'), component);
}

/** Opens the application in the local host, chooses a branch by its code and visits each page. */
export async function assertPoUi(
  browser: Browser,
  workspace: string,
  application: string,
): Promise<void> {
  const host = await startInstalledHost(workspace, [application]);
  try {
    const { page, context, problems } = await openTab(browser);
    await page.goto(host.appUrl(application));
    await page.getByText('MATRIZ BELO HORIZONTE', { exact: false }).first().waitFor();
    const branch = page.locator('pro-branch-lookup input');
    await branch.fill('D MG 01');
    await branch.press('Tab');
    await page.locator('p', { hasText: 'D MG 01' }).waitFor();
    for (const [name, element] of [
      ['home', 'pro-home'],
      ['login', 'pro-login input[type=password]'],
      ['settings', 'pro-session-settings pro-branch-lookup input'],
      ['background', 'pro-page-background'],
    ] as const) {
      await page.getByRole('button', { name, exact: true }).click();
      await page.locator(element).first().waitFor();
    }
    // The application has no advpltojs.js, and needs none; the platform requests it.
    assert.deepEqual(
      problems.filter(text => !text.includes('404')),
      [],
    );
    await context.close();
  } finally {
    await host.close();
  }
}
