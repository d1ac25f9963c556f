// The steps of a customer with the packed packages: ng add, unit tests, production build, package,
// open; without `--force`.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Browser } from 'playwright-core';
import { launchBrowser } from '../../test-support/browser.js';
import { testChains } from './chains.js';
import { fileDigests } from './file-digests.js';
import { installedWorkspace } from './installed-workspace.js';
import { ng } from './ng.js';
import { writeApplications } from './ng-new.js';
import { assertOpens } from './open-in-host.js';
import { addJest, addOwnSources, addOwnSpec } from './own-sources.js';
import { type PackedPackages, packedPackages } from './packed-packages.js';
import { assertPoUi, showPoUi } from './po-ui-pages.js';
import { assertEndsWithCtrlC, assertReloads, type RunningServe, serve } from './protheus-serve.js';
import { runProgram } from './run-program.js';
import { assertUnitTests, type UnitTestRunner } from './unit-tests.js';

/** A workspace with the applications of a customer. */
export interface Consumer {
  readonly major: number;
  /**
   * The application that `ng new` writes at the top of the workspace: the standalone one or that
   * with an NgModule. Absent where the fixture has an application of its own, without PO UI, because
   * there is none for this major.
   */
  readonly root?: typeof STANDALONE | typeof MODULE;
  /** What runs the unit tests of the standalone application. */
  readonly unitTests?: readonly UnitTestRunner[];
  /** Whether the chains of interceptors run in this major, too. */
  readonly hasChains?: boolean;
  /** Whether the dev server of the standalone application is tested, too. */
  readonly isServed?: boolean;
  /** The Node that runs the Angular CLI; by default this one. */
  readonly node?: () => Promise<string>;
}

const STANDALONE = 'vendas';
const MODULE = 'compras';

/** Tests the workspace of one Angular major. */
export function testConsumer({
  major,
  root,
  unitTests = [],
  hasChains = false,
  isServed = false,
  ...options
}: Consumer): void {
  const name = `angular-${major}`;
  const applications = root ? [STANDALONE, MODULE] : [STANDALONE];
  const defaults = ['--defaults', '--skip-confirmation'];

  describe(`Angular ${major}`, () => {
    let browser: Browser;
    let packed: PackedPackages;
    let workspace: string;
    let node: string;
    /** The folders of the applications' components. */
    let sources: Readonly<Record<string, string>>;

    before(async () => {
      browser = await launchBrowser();
      packed = await packedPackages();
      node = (await options.node?.()) ?? process.execPath;
      workspace = await installedWorkspace(name);
      if (!root) return;
      const written = { standalone: STANDALONE, module: MODULE, root };
      await writeApplications(workspace, written);
      sources = addOwnSources(workspace, major, written);
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
      testChains(() => ({ workspace, browser })),
    );

    for (const runner of unitTests) {
      it(`has unit tests that pass with ${runner}`, async () => {
        addOwnSpec(sources[STANDALONE]);
        if (runner === 'Jest') addJest(workspace);
        await assertUnitTests(workspace, STANDALONE, runner);
      });
    }

    for (const application of applications) {
      it(`builds and packs ${application} without a finding`, async () => {
        const output = await ng(workspace, ['run', `${application}:protheus-package`], node);
        assert.match(output, new RegExp(`dist/${application}\\.app`));
        assert.doesNotMatch(output, /PDK\d{3}|budget|NG\d{4}/i);
      });
    }

    it('has builds that protheus-devkit check accepts', async () => {
      for (const application of applications) {
        const bin = join(workspace, 'node_modules', 'protheus-devkit', 'bin.js');
        const args = [bin, 'check', join('dist', application)];
        const { code, output } = await runProgram(node, args, workspace);
        assert.equal(code, 0, output);
      }
    });

    it('opens in the local host: the first request has token and tenant', () =>
      assertOpens(browser, workspace, applications, root ? ['x-area', 'x-origin-of'] : []));

    describe('protheus-serve', { skip: !isServed && 'tested in other majors' }, () => {
      let server: RunningServe;

      before(async () => {
        server = await serve(workspace, STANDALONE);
      });
      after(() => server?.process.kill('SIGKILL'));

      it('shows the application in its frame, and reloads it after a change', () =>
        assertReloads(browser, server, join(sources[STANDALONE], 'branches.component.ts')));

      it('ends both servers with Ctrl+C, also while the application is open', () =>
        assertEndsWithCtrlC(browser, server));
    });

    it(
      'shows the fields and pages of ngx-protheus/po-ui',
      { skip: !root && 'there is no PO UI for this Angular' },
      async () => {
        showPoUi(sources[STANDALONE]);
        await ng(workspace, ['run', `${STANDALONE}:protheus-package`], node);
        await assertPoUi(browser, workspace, STANDALONE);
      },
    );
  });
}
