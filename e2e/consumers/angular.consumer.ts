// What a customer does, in each Angular that the library supports, with the packed packages:
// ng add, production build, package, open. Nothing is forced.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { nodeFor, wantedConsumers } from './consumers.js';
import { fileDigests } from './file-digests.js';
import { installedWorkspace } from './installed-workspace.js';
import { ng } from './ng.js';
import { assertOpens } from './open-in-host.js';
import { assertPoUi, showPoUi } from './po-ui-pages.js';
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

    it('opens in the local host: the first request has its token and its tenant', () =>
      assertOpens(browser, workspace, applications));

    const [standalone = ''] = applications;
    const withPoUi = { skip: !consumer.hasPoUi && 'PO UI has none for this Angular' };
    it('shows the fields and pages of ngx-protheus/po-ui', withPoUi, async () => {
      showPoUi(workspace, standalone);
      await ng(workspace, ['run', `${standalone}:protheus-package`], node);
      await assertPoUi(browser, workspace, standalone);
    });
  });
}
