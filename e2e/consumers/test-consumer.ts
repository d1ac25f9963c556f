// The steps of a customer with the packed packages: ng add, production build, package, open; without
// `--force`.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Browser } from 'playwright-core';
import { launchBrowser } from '../../test-support/browser.js';
import { testChains } from './chains.js';
import { fileDigests } from './file-digests.js';
import { installedWorkspace } from './installed-workspace.js';
import { ng } from './ng.js';
import { assertOpens } from './open-in-host.js';
import { type PackedPackages, packedPackages } from './packed-packages.js';
import { assertPoUi, showPoUi } from './po-ui-pages.js';
import { assertEndsWithCtrlC, assertReloads, type RunningServe, serve } from './protheus-serve.js';

/** A workspace with the applications of a customer. */
export interface Consumer {
  readonly major: number;
  /** The applications: the first is standalone, the second an NgModule application. */
  readonly applications: readonly string[];
  /** Whether there is a PO UI for this major. */
  readonly hasPoUi: boolean;
  /** Whether the chains of interceptors run in this major, too. */
  readonly hasChains?: boolean;
  /** The source of the first application's page, when its dev server is tested, too. */
  readonly servedPage?: string;
  /** The Node that runs the Angular CLI; by default this one. */
  readonly node?: () => Promise<string>;
}

/** Tests the workspace of one Angular major. */
export function testConsumer({
  major,
  applications,
  hasPoUi,
  hasChains = false,
  servedPage,
  ...options
}: Consumer): void {
  const name = `angular-${major}`;
  const [standalone = ''] = applications;
  const defaults = ['--defaults', '--skip-confirmation'];

  describe(`Angular ${major}`, () => {
    let browser: Browser;
    let packed: PackedPackages;
    let workspace: string;
    let node: string;

    before(async () => {
      browser = await launchBrowser();
      packed = await packedPackages();
      node = (await options.node?.()) ?? process.execPath;
      workspace = await installedWorkspace(name);
    });

    after(() => browser.close());

    it('accepts ng add, and a second one changes no file', async () => {
      const devkit = `--devkit=${packed.devkit}`;
      const [first = '', ...others] = applications.map(name => `--project=${name}`);
      const output = await ng(workspace, ['add', packed.library, first, devkit, ...defaults], node);
      assert.match(output, /Next steps:/);
      for (const project of others) {
        await ng(workspace, ['add', 'ngx-protheus', project, devkit, ...defaults], node);
      }
      const before = fileDigests(workspace);
      for (const project of [first, ...others]) {
        await ng(workspace, ['add', 'ngx-protheus', project, devkit, ...defaults], node);
      }
      assert.deepEqual(fileDigests(workspace), before);
    });

    describe('the chains of interceptors', { skip: !hasChains && 'tested in other majors' }, () =>
      testChains(() => ({ workspace, browser })));

    for (const application of applications) {
      it(`builds and packs ${application} without a finding`, async () => {
        const output = await ng(workspace, ['run', `${application}:protheus-package`], node);
        assert.match(output, new RegExp(`dist/${application}\\.app`));
        assert.doesNotMatch(output, /PDK\d{3}|budget|NG\d{4}/i);
      });
    }

    it('opens in the local host: the first request has token and tenant', () =>
      assertOpens(browser, workspace, applications));

    const serveOptions = { skip: !servedPage && 'tested in other majors' };
    describe('protheus-serve', serveOptions, () => {
      let server: RunningServe;

      before(async () => {
        server = await serve(workspace, standalone);
      });
      after(() => server?.process.kill('SIGKILL'));

      it('shows the application in its frame, and reloads it after a change', () =>
        assertReloads(browser, server, servedPage ?? ''));

      it('ends both servers with Ctrl+C, also while the application is open', () =>
        assertEndsWithCtrlC(browser, server));
    });

    it(
      'shows the fields and pages of ngx-protheus/po-ui',
      { skip: !hasPoUi && 'there is no PO UI for this Angular' },
      async () => {
        showPoUi(workspace, standalone);
        await ng(workspace, ['run', `${standalone}:protheus-package`], node);
        await assertPoUi(browser, workspace, standalone);
      },
    );
  });
}
