// The developer's own company in the local host: its codes in the fields, named sessions one click apart and by
// link, unknown codes refused.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { type Browser, type Frame } from 'playwright-core';
import { startHost } from '../../projects/protheus-devkit/src/host/start-host.js';
import { launchBrowser } from '../../test-support/browser.js';
import { writeApp } from '../../test-support/plain-app.js';
import { type HostPage, openHostPage } from '../support/host-page.js';
import { until } from '../support/wait-for.js';

const CONFIG = `export default {
  companies: () => [{ code: '01', name: 'Padaria Pão Quente Ltda.', layout: 'EEUUFF' }],
  branches: [
    { company: '01', code: '0101 ', name: 'Matriz Uberlândia', state: 'MG' },
    { company: '01', code: '0102 ', name: 'Filial Franca', state: 'SP' },
  ],
  users: [{ id: '000000', name: 'admin' }, { id: '000012', name: 'marta' }],
  session: { company: '01', branch: '0101' },
  sessions: {
    'vendedor MG': { user: '000012', branch: '0101' },
    'vendedor SP': { user: '000012', branch: '0102' },
  },
};
`;

let browser: Browser;
let folder: string;
let test: HostPage | undefined;

before(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'minha empresa '));
  await writeFile(join(folder, 'protheus.host.js'), CONFIG);
  await writeApp(join(folder, 'app'));
});
afterEach(async () => {
  await test?.close();
  assert.deepEqual(test?.problems ?? [], []);
  test = undefined;
});
after(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

function open(query = '', width = 1280): Promise<HostPage> {
  const config = join(folder, 'protheus.host.js');
  return openHostPage(browser, { config }, { query, viewport: { width, height: 800 } });
}

function branchOf(app: Frame): Promise<string | undefined> {
  return app.evaluate(
    () => (JSON.parse(sessionStorage.getItem('ProBranch') ?? '{}') as { Code?: string }).Code,
  );
}

describe('the developer’s own company', () => {
  it('is the session of applications, with the trailing blanks of its branch', async () => {
    test = await open();
    assert.equal(await branchOf(await test.open('a')), '0101 ');
    const company = await (
      await test.app('a')
    ).evaluate(
      () =>
        (JSON.parse(sessionStorage.getItem('ProCompany') ?? '{}') as { CorporateName?: string })
          .CorporateName,
    );
    assert.equal(company, 'Padaria Pão Quente Ltda.');
  });

  for (const width of [1280, 800]) {
    it(`has its named sessions one key press apart, at ${width} pixels`, async () => {
      test = await open('', width);
      const { page, host } = test;
      if (width < 1000) await page.getByRole('button', { name: 'Menu' }).click();
      assert.equal(await branchOf(await test.open('a')), '0101 ');
      const sessions = page.getByRole('group', { name: 'Sessões do protheus.host' });
      await sessions.getByRole('button', { name: 'vendedor SP' }).focus();
      const [first] = host.runningApps;
      await page.keyboard.press('Enter');
      await until(() => host.runningApps.length === 1 && host.runningApps[0]?.port !== first?.port);
      const port = host.runningApps[0]?.port;
      const element = await page.waitForSelector(`iframe[data-port="${port}"]`);
      const frame = await element.contentFrame();
      await frame?.waitForURL(new RegExp(`/index.html.*websocket_port=${port}`));
      assert.equal(await branchOf(await test.app('a')), '0102 ');
    });
  }

  it('opens in a named session by a link, and says when there is none of that name', async () => {
    test = await open('?app=a&session=Vendedor%20SP');
    assert.equal(await branchOf(await test.app('a')), '0102 ');
    await test.close();
    test = await open('?app=a&session=vendedora');
    await test.page.getByText('Não existe a sessão "vendedora" no protheus.host.').waitFor();
    assert.equal(await branchOf(await test.app('a')), '0101 ');
  });

  it('is refused with the codes that are near when the session has another one', async () => {
    const applications = [`a=${join(folder, 'app')}`];
    const options = { applications, cwd: folder, port: 0, report: () => undefined };
    await assert.rejects(
      startHost({ ...options, session: { branch: '0103' } }),
      /PDK221: There is no branch "0103".*"0101 ", "0102 "/,
    );
    await assert.rejects(
      startHost({ ...options, session: 'vendedor RJ' }),
      /PDK222: There is no session "vendedor RJ".*Did you mean/,
    );
  });
});
