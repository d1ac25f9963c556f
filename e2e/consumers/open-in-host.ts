import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser } from 'playwright-core';
import { type startHost as StartHost } from '../../projects/protheus-devkit/src/host/start-host.js';
import { openTab } from '../../test-support/browser.js';

/** What each application requests first, as it writes it. */
const BRANCHES = '/api/framework/environment/v1/branches?page=1&pageSize=5';

/** Starts the local host of a workspace, with the workspace's .app packages. */
export async function startInstalledHost(
  workspace: string,
  applications: readonly string[],
): ReturnType<typeof StartHost> {
  const devkit = join(workspace, 'node_modules', 'protheus-devkit', 'index.js');
  const { startHost } = (await import(pathToFileURL(devkit).href)) as {
    startHost: typeof StartHost;
  };
  const files = applications.map(name => join(workspace, 'dist', `${name}.app`));
  return startHost({ applications: files, port: 0, cwd: workspace });
}

/**
 * Opens the .app packages of a workspace in the workspace's local host, and checks that the list of
 * branches is shown and that its request had a token and a tenant.
 *
 * @param ownHeaders Headers in which the application's own interceptors send the URL that they saw.
 */
export async function assertOpens(
  browser: Browser,
  workspace: string,
  applications: readonly string[],
  ownHeaders: readonly string[] = [],
): Promise<void> {
  const host = await startInstalledHost(workspace, applications);
  try {
    for (const application of applications) {
      const { page, context, problems } = await openTab(browser);
      const earlier = host.requests.length;
      await page.goto(host.appUrl(application));
      await page.getByText('D MG 01').first().waitFor();
      const first = host.requests.slice(earlier).find(({ area }) => area === 'rest');
      assert.equal(first?.url, `/app-root${BRANCHES}`);
      assert.equal(first.token, 'valid');
      assert.equal(first.tenant, 'T1,D MG 01 ,');
      assert.equal(first.status, 200);
      for (const name of ownHeaders) assert.equal(first.headers[name], BRANCHES, name);
      // The application has no advpltojs.js, and needs none; the platform requests it.
      assert.deepEqual(
        problems.filter(text => !text.includes('404')),
        [],
      );
      await context.close();
    }
  } finally {
    await host.close();
  }
}
