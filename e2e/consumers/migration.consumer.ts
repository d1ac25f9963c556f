// Applications of the old library, installed as its users must install it, are migrated by the
// commands of docs/migration.md. Only this test installs the old library.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Browser } from 'playwright-core';
import { launchBrowser } from '../../test-support/browser.js';
import { installedWorkspace } from './installed-workspace.js';
import { ng } from './ng.js';
import { npmInstall } from './npm-program.js';
import { assertOpens } from './open-in-host.js';
import { type PackedPackages, packedPackages } from './packed-packages.js';

const FIXTURE = 'angular-19-old-library';
const APPLICATIONS = ['vendas', 'compras'];

describe('applications of protheus-lib-core', () => {
  let browser: Browser;
  let packed: PackedPackages;
  let workspace: string;

  before(async () => {
    browser = await launchBrowser();
    packed = await packedPackages();
  });

  after(() => browser.close());

  const npm = async (...args: string[]): Promise<void> => {
    const { code, output } = await npmInstall(args, workspace);
    assert.equal(code, 0, `npm ${args.join(' ')}\n${output}`);
  };
  const migrate = async (...options: string[]): Promise<void> => {
    for (const application of APPLICATIONS) {
      const project = `--project=${application}`;
      await ng(workspace, ['generate', 'ngx-protheus:migrate', project, ...options]);
    }
  };
  const addAndPack = async (): Promise<void> => {
    for (const application of APPLICATIONS) {
      const options = [`--project=${application}`, `--devkit=${packed.devkit}`];
      await ng(workspace, ['add', 'ngx-protheus', ...options, '--defaults', '--skip-confirmation']);
      await ng(workspace, ['run', `${application}:protheus-package`]);
    }
  };
  const installedNames = (): string[] => {
    const text = readFileSync(join(workspace, 'package.json'), 'utf8');
    return Object.keys((JSON.parse(text) as { dependencies: object }).dependencies);
  };
  const REMOVED = ['@totvs/protheus-lib-core', 'core-js', 'rxjs-compat', 'subsink'];

  it('are rewritten, and npm needs no flag after that', async () => {
    workspace = await installedWorkspace(FIXTURE, '--legacy-peer-deps');
    await npm('install', packed.library, '--legacy-peer-deps');
    await migrate();
    await npm('install');
    await addAndPack();
    assert.deepEqual(
      installedNames().filter(name => REMOVED.includes(name)),
      [],
    );
    await assertOpens(browser, workspace, APPLICATIONS);
  });

  it('keep their sources with --alias', async () => {
    workspace = await installedWorkspace(FIXTURE, '--legacy-peer-deps');
    await npm('install', packed.library, '--legacy-peer-deps');
    await migrate('--alias');
    await npm('install');
    await addAndPack();
    const component = join(workspace, 'projects', 'vendas', 'src', 'app', 'app.component.ts');
    assert.match(readFileSync(component, 'utf8'), /@totvs\/protheus-lib-core/);
    await assertOpens(browser, workspace, APPLICATIONS);
  });
});
