// What a customer does, in each Angular that the library supports, with the packed packages:
// ng add, production build, package, open. Nothing is forced.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { type Browser } from 'playwright-core';
import { type startHost as StartHost } from '../../projects/protheus-devkit/src/host/start-host.js';
import { launchBrowser, openTab } from '../support/browser.js';
import { nodeFor, wantedConsumers } from './consumers.js';
import { fileDigests } from './file-digests.js';
import { installedWorkspace } from './installed-workspace.js';
import { ng } from './ng.js';
import { type PackedPackages, packedPackages } from './packed-packages.js';

let browser: Browser;
let packed: PackedPackages;

before(async () => {
  browser = await launchBrowser();
  packed = await packedPackages();
});

after(() => browser.close());

for (const consumer of wantedConsumers()) {
  const { major, applications } = consumer;
  const common = ['--defaults', '--skip-confirmation'];

  describe(`Angular ${major}`, () => {
    let workspace: string;
    let node: string;

    before(async () => {
      node = await nodeFor(consumer);
      workspace = await installedWorkspace(`angular-${major}`);
    });

    it('takes ng add, and a second one changes no byte', async () => {
      const devkit = `--devkit=${packed.devkit}`;
      const [first = '', ...others] = applications.map(name => `--project=${name}`);
      const said = await ng(workspace, ['add', packed.library, first, devkit, ...common], node);
      assert.match(said, /Next steps:/);
      for (const project of others) {
        await ng(workspace, ['add', 'ngx-protheus', project, devkit, ...common], node);
      }
      const once = fileDigests(workspace);
      for (const project of [first, ...others]) {
        await ng(workspace, ['add', 'ngx-protheus', project, devkit, ...common], node);
      }
      assert.deepEqual(fileDigests(workspace), once);
    });

    for (const application of applications) {
      it(`builds and packs ${application} without a finding`, async () => {
        const said = await ng(workspace, ['run', `${application}:protheus-package`], node);
        assert.match(said, new RegExp(`dist/${application}\\.app`));
        assert.doesNotMatch(said, /PDK\d{3}|budget|NG\d{4}/i);
      });
    }

    it('opens in the local host: the first request has its token and its tenant', async () => {
      const devkit = join(workspace, 'node_modules', 'protheus-devkit', 'index.js');
      const { startHost } = (await import(pathToFileURL(devkit).href)) as {
        startHost: typeof StartHost;
      };
      const files = applications.map(name => join(workspace, 'dist', `${name}.app`));
      const host = await startHost({ applications: files, port: 0, cwd: workspace });
      try {
        for (const application of applications) {
          const { page, context, problems } = await openTab(browser);
          const seen = host.requests.length;
          await page.goto(host.appUrl(application));
          await page.getByText('D MG 01').first().waitFor();
          const first = host.requests.slice(seen).find(({ area }) => area === 'rest');
          assert.equal(
            first?.url,
            '/app-root/api/framework/environment/v1/branches?page=1&pageSize=5',
          );
          assert.equal(first.token, 'valid');
          assert.equal(first.tenant, 'T1,D MG 01 ,');
          assert.equal(first.status, 200);
          // The application has no advpltojs.js, and needs none; the host looks for it.
          assert.deepEqual(
            problems.filter(text => !text.includes('404')),
            [],
          );
          await context.close();
        }
      } finally {
        await host.close();
      }
    });
  });
}
