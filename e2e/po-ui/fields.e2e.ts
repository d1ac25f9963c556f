// The fields of ngx-protheus/po-ui in the demo, opened by the local host, as a user uses them.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { packApp } from '../../projects/protheus-devkit/src/app-package/pack-app.js';
import { type ProtheusHost } from '../../projects/protheus-devkit/src/host/protheus-host.js';
import { startHost } from '../../projects/protheus-devkit/src/host/start-host.js';
import { launchBrowser, openTab } from '../../test-support/browser.js';
import { root } from '../../test-support/root.js';
import { seriousFindings } from '../support/axe.js';
import { eventually, until } from '../support/wait-for.js';

let browser: Browser;
let folder: string;
let file: string;

before(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'protheus campos '));
  ({ file } = await packApp({
    folder: join(root, 'dist', 'demo'),
    name: 'demo',
    out: join(folder, 'demo.app'),
  }));
});

after(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the fields of Protheus in the local host', () => {
  let host: ProtheusHost;
  let page: Page;
  let context: BrowserContext;
  let problems: string[];

  beforeEach(async () => {
    host = await startHost({ applications: [file], port: 0 });
    ({ page, context, problems } = await openTab(browser));
  });

  afterEach(async () => {
    await context.close();
    await host.close();
  });

  /** Opens the demo and navigates to the page of a field. */
  async function open(menu: string): Promise<void> {
    await page.goto(host.url);
    await page.getByText('D MG 01 – ').waitFor();
    await page.getByText('Campos', { exact: true }).click();
    await page.getByRole('menuitem', { name: menu, exact: true }).click();
  }

  const field = (name: string): Locator => page.locator(name).locator('input');
  const searchDialog = (): Locator => page.locator('po-lookup-modal');

  /** Waits until a field shows the record of its code. */
  const waitForValue = (input: Locator, text: RegExp): Promise<void> =>
    eventually(async () => assert.match(await input.inputValue(), text));

  /** The URLs of the REST requests that contain a text. */
  const requestedUrls = (part: string): string[] =>
    host.requests.map(({ url }) => url).filter(url => url.includes(part));

  /** Chooses a record in the open search dialog. */
  async function choose(text: string): Promise<void> {
    await searchDialog().locator('tbody tr', { hasText: text }).first().locator('po-radio').click();
    await searchDialog().getByRole('button', { name: 'Selecionar' }).click();
    await searchDialog().waitFor({ state: 'detached' });
  }

  it('change company and branch, and the list is loaded for the new tenant', async () => {
    await open('Troca de filial');
    await page.locator('tbody tr').first().waitFor();
    const before = await page.locator('tbody tr').first().textContent();
    await page.locator('pro-company-branch po-button').click();
    await field('pro-company-lookup').press('F3');
    await choose('T2');
    // The field checks whether T2 has the previous branch; after that it does not change any more.
    await until(() => requestedUrls('/branches/T2').length > 0);
    await field('pro-branch-lookup').press('F3');
    // The first one is selected already: T2 has a branch with the same code.
    const second = searchDialog().locator('tbody tr').nth(1);
    await choose((await second.locator('td').last().innerText()).trim());
    await page.getByRole('button', { name: 'Trocar', exact: true }).click();
    await page.waitForFunction(
      text => document.querySelector('tbody tr')?.textContent !== text,
      before,
    );
    await until(() => requestedUrls('/api/demo/v1/products').length === 2);
    await until(() => host.messages.some(({ type }) => type === 'contextChanged'));

    const lists = host.requests.filter(({ url }) => url.includes('/api/demo/v1/products'));
    const branch = JSON.parse(
      (await page.evaluate(() => sessionStorage.getItem('ProBranch'))) ?? '{}',
    ) as { Code: string };
    assert.deepEqual(
      lists.map(({ tenant, status }) => ({ tenant, status })),
      [
        { tenant: `T1,${host.session.branch},`, status: 200 },
        { tenant: `T2,${branch.Code},`, status: 200 },
      ],
    );
    assert.notEqual(branch.Code, host.session.branch);
    assert.deepEqual(
      host.messages
        .filter(({ type }) => type === 'contextChanged')
        .map(({ content }) => JSON.parse(content) as unknown),
      [{ company: 'T2', branch: branch.Code }],
    );
    // The demo has no advpltojs.js, which the platform requests.
    assert.deepEqual(
      problems.filter(text => !text.includes('404')),
      [],
    );
  });

  it('accept a company by its code and by a search with paging', async () => {
    await open('Grupo de empresas');
    await field('pro-company-lookup').fill('T2');
    await field('pro-company-lookup').press('Tab');
    await page.getByText('Escolhido: ').filter({ hasNotText: 'nada' }).waitFor();
    await waitForValue(field('pro-company-lookup'), /^T2 - \S/);

    await field('pro-company-lookup').press('F3');
    await choose('T1');
    await waitForValue(field('pro-company-lookup'), /^T1 - \S/);
    assert.ok(
      requestedUrls('/companies/T2').length === 1 &&
        requestedUrls('/companies?page=1').length === 1,
    );
  });

  it('show the branches of a company by the parts of their codes, a page at a time', async () => {
    await open('Filial');
    await field('pro-branch-lookup').press('F3');
    await searchDialog().locator('tbody tr').nth(9).waitFor();
    const heads = await searchDialog().locator('thead th').allInnerTexts();
    assert.deepEqual(heads.map(text => text.trim()).filter(Boolean), [
      'Empresa',
      'Unidade de negócio',
      'Filial',
      'Descrição',
    ]);
    const second = page.waitForResponse(/branches\?page=2/);
    await searchDialog().getByText('Carregar mais resultados').click();
    assert.match((await second).url(), /EnterpriseGroup=T1$/);
  });

  it('accept a role from AdvPL', async () => {
    await open('Papel de trabalho');
    await field('pro-role-lookup').press('F3');
    const row = searchDialog().locator('tbody tr').first();
    const code = (await row.locator('td').nth(1).innerText()).trim();
    await choose(code);

    await page.getByText(`Papel: ${code}`).waitFor();
    assert.deepEqual(
      host.messages.filter(({ type }) => type === 'getRoleList').map(({ content }) => content),
      ['setRoleList'],
    );
  });

  it('accept a module, but not in a disabled field', async () => {
    await open('Módulo');
    await field('pro-system-module-lookup').first().press('F3');
    await searchDialog().locator('tbody tr', { hasText: 'SIGAATF' }).waitFor();
    await searchDialog().locator('input[name="contentSearch"]').fill('fatura');
    await searchDialog().locator('input[name="contentSearch"]').press('Enter');
    // The unfiltered list has the module, too: a choice there is lost when the filtered list is loaded.
    await searchDialog().locator('tbody tr', { hasText: 'SIGAATF' }).waitFor({ state: 'detached' });
    await searchDialog().locator('tbody tr', { hasText: 'SIGAFAT' }).waitFor();
    await choose('SIGAFAT');

    await waitForValue(field('pro-system-module-lookup').first(), /Faturamento/);
    assert.ok(await field('pro-system-module-lookup').last().isDisabled());
  });

  it('have no serious finding of axe, in the page and in the search dialog', async () => {
    for (const [menu, name] of [
      ['Grupo de empresas', 'pro-company-lookup'],
      ['Filial', 'pro-branch-lookup'],
      ['Papel de trabalho', 'pro-role-lookup'],
      ['Módulo', 'pro-system-module-lookup'],
    ] as const) {
      await open(menu);
      await field(name).first().press('F3');
      await searchDialog().locator('tbody tr').first().waitFor();
      assert.deepEqual(await seriousFindings(page), [], menu);
    }
    await open('Troca de filial');
    await page.locator('pro-company-branch').waitFor();
    await page.locator('tbody tr').first().waitFor();
    assert.deepEqual(await seriousFindings(page), [], 'Troca de filial');
  });
});
