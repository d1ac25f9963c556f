// The way from nothing to a package, as the README shows it: `protheus-devkit new`, `npm run protheus`,
// the sample page in Chromium, `npm test` and `npm run protheus:package`, with the packed packages.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Browser } from 'playwright-core';
import { launchBrowser, openTab } from '../../test-support/browser.js';
import { type PackedPackages, packedPackages } from '../consumers/packed-packages.js';
import { until } from '../support/wait-for.js';
import { NewUser } from './new-user.js';
import { assertOwnText, ownText } from './own-text.js';

const NAME = 'meuapp';

/** In milliseconds: the first page waits until the dev server has bundled Angular and PO UI. */
const FIRST_PAGE_TIMEOUT = 180_000;

/** `17` or `17-module`. */
const applications = (process.env['NEW_APPLICATIONS'] ?? '19').split(' ');

let packages: PackedPackages;
before(async () => {
  packages = await packedPackages();
});

for (const application of applications) {
  const [major = '', kind] = application.split('-');

  describe(`a new application with Angular ${major}${kind ? ' and an NgModule' : ''}`, () => {
    let user: NewUser;
    let folder: string;

    before(async () => {
      user = await NewUser.create();
      folder = join(user.work, NAME);
    });
    after(async () => {
      await user.stop();
      user.remove();
    });

    const text = (output: string): string =>
      ownText(output, {
        '<pasta>': user.work,
        '<biblioteca>': packages.library,
        '<devkit>': packages.devkit,
      });

    it('is made by one command, which leaves nothing else', async () => {
      const { code, output } = await user.npm(
        user.work,
        ...['exec', '--yes', `--package=${packages.devkit}`, '--'],
        ...['protheus-devkit', 'new', NAME, '--angular', major],
        kind ? '--module' : '--no-module',
        ...[`--library=${packages.library}`, `--devkit=${packages.devkit}`],
      );
      assert.equal(code, 0, output);
      assert.deepEqual(readdirSync(user.work), [NAME]);
      assertOwnText('new', text(output));
    });

    it('shows its page in the local host: list, question to AdvPL, change of the branch', async () => {
      const printed = await user.start(
        folder,
        /Protheus: http:\S+[^]*Local: +http:\S+|Local: +http:\S+[^]*Protheus: http:\S+/,
        ...['run', 'protheus', '--', '--port=0', '--open=false'],
      );
      const url = /Protheus: (http:\S+)/.exec(printed())?.[1] ?? '';
      const browser = await launchBrowser();
      try {
        await assertSamplePage(browser, url);
      } finally {
        await browser.close();
      }
      await user.stop();
      assertOwnText('protheus', text(printed()));
    });

    it('has unit tests that pass', async () => {
      const browsers = Number(major) < 21 ? ['--browsers=ChromeHeadless'] : [];
      const { code, output } = await user.npm(folder, 'test', '--', '--watch=false', ...browsers);
      assert.equal(code, 0, output);
      const plain = output.replace(/\u001b\[[\d;]*m/g, '');
      assert.match(plain, /Executed 4 of 4 .*SUCCESS|Tests\s+4 passed \(4\)/);
    });

    it('becomes a package', async () => {
      const { code, output } = await user.npm(folder, 'run', 'protheus:package');
      assert.equal(code, 0, output);
      assert.ok(existsSync(join(folder, 'dist', `${NAME}.app`)));
      assertOwnText('package', text(output));
    });
  });
}

async function assertSamplePage(browser: Browser, url: string): Promise<void> {
  const { page, context, problems } = await openTab(browser);
  const tenants: string[] = [];
  page.on('request', request => {
    if (/\/v1\/branches\?page=/.test(request.url()))
      tenants.push(request.headers()['tenantid'] ?? '');
  });
  // The page is loaded when its frame is: after the first build of the dev server.
  await page.goto(url, { waitUntil: 'commit' });
  const frame = page.frameLocator(`iframe[title="${NAME}"]`);
  await frame.getByText('Exemplo do Protheus').first().waitFor({ timeout: FIRST_PAGE_TIMEOUT });
  await frame.getByText('D MG 01').first().waitFor();

  await frame.getByText('Perguntar ao AdvPL').click();
  await frame.getByText('Usuário Ana Souza, filial D MG 01').waitFor();

  const rows = frame.locator('tbody tr');
  const before = await rows.count();
  await frame.getByText(/Carregar mais/i).click();
  await rows.nth(before).waitFor();

  const branch = frame.locator('strong').first();
  const first = await branch.textContent();
  await rows.nth(1).getByText('Usar esta filial').click();
  await until(async () => (await branch.textContent()) !== first);
  await until(() => tenants.length > 2);
  assert.notEqual(tenants[2], tenants[0]);
  assert.equal(tenants[0], 'T1,D MG 01 ,');
  assert.deepEqual(
    // The application has no advpltojs.js, and needs none; the platform requests it.
    problems.filter(text => !text.includes('404')),
    [],
  );
  await context.close();
}
