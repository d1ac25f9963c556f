// The inspector of the local host's page: what it shows, keeps and exports.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, describe, it } from 'node:test';
import { type Browser, type Locator, type Page } from 'playwright-core';
import { launchBrowser } from '../../test-support/browser.js';
import { type HostPage, openHostPage, send } from '../support/host-page.js';
import { eventually, until } from '../support/wait-for.js';

let browser: Browser;
let test: HostPage;

before(async () => {
  browser = await launchBrowser();
});
afterEach(async () => {
  await test.close();
  assert.deepEqual(test.problems, []);
});
after(() => browser.close());

function openInspector(page: Page): Promise<void> {
  return page.getByRole('button', { name: 'Inspetor' }).click();
}
function lines(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Registros' }).getByRole('option');
}
function line(page: Page, text: string | RegExp): Locator {
  return lines(page).filter({ hasText: text });
}
function filter(page: Page, text: string): Promise<void> {
  return page.getByRole('searchbox', { name: 'Filtrar por texto' }).fill(text);
}
function detail(page: Page): Locator {
  return page.getByRole('region', { name: 'Detalhes do registro' });
}

/** The text of the details, when they show the entry with a text. */
async function detailOf(page: Page, text: string): Promise<string> {
  const shown = detail(page).filter({ hasText: text });
  await shown.waitFor();
  return (await shown.textContent()) ?? '';
}

/** Causes one entry of each kind in the application, and waits until the host has all of them. */
async function causeEntries(): Promise<void> {
  const app = await test.open('a');
  await send(app, 'greet', 'Conceição');
  await send(app, 'unknown');
  await app.evaluate(async () => {
    sessionStorage.setItem('mine', '{"branch":"ação"}');
    const token = JSON.parse(sessionStorage.getItem('ERPTOKEN') ?? '') as { access_token: string };
    const headers = {
      Authorization: `Bearer ${token.access_token}`,
      tenantid: 'T1,D MG 01 ,',
    };
    await fetch('/app-root/api/framework/environment/v1/companies?pageSize=1', { headers });
    await fetch('/app-root/api/demo/v1/products');
    await fetch('/app-root/a/assets/Data/appConfig.json');
    await fetch('/app-root/a/assets/logo.png');
  });
  // The page reports messages and storage changes over the WebSocket, unlike requests.
  const { host } = test;
  const text = (): string => JSON.stringify(host.log);
  await until(() => /"greeting"[^]*"message-unanswered"/.test(text()));
  await until(() => /"key":"mine"/.test(text()) && /logo\.png"/.test(text()));
}

/** Waits until the page shows all these entries, so that no line moves any more. */
async function allShown(page: Page): Promise<void> {
  for (const text of ['← AdvPL greeting', 'não tem uma função', 'companies', 'mine', 'logo.png']) {
    await line(page, text).waitFor();
  }
}

describe('the inspector', () => {
  it('shows messages in both directions, requests, storage changes and warnings', async () => {
    test = await openHostPage(browser);
    const { page } = test;
    await openInspector(page);
    await causeEntries();
    await line(page, '→ AdvPL greet').filter({ hasText: 'Conceição' }).waitFor();
    await line(page, '← AdvPL greeting').filter({ hasText: 'Olá, Conceição' }).waitFor();
    await line(page, 'mine').filter({ hasText: 'sessionStorage' }).waitFor();
    await line(
      page,
      /companies.*Token: enviado, válido · tenantid: T1,D MG 01 ,.*200 · \d+ ms/,
    ).waitFor();
    await line(page, /products.*Token: não enviado · tenantid: não enviado.*401/).waitFor();
    await line(page, 'GET /api/demo/v1/products chegou sem token.').waitFor();
    await line(page, 'A mensagem "unknown" não tem uma função').waitFor();
    await line(page, 'assets/logo.png não existe no aplicativo.').waitFor();
    await line(page, /assets\/Data\/appConfig\.json, mas o arquivo se chama/).waitFor();
    assert.match(
      (await page.getByRole('button', { name: /^Inspetor/ }).textContent()) ?? '',
      /\d+ avisos/,
    );
    assert.equal(await line(page, 'main.js').count(), 0, 'files are left out');
    await page.getByRole('button', { name: 'Arquivos' }).click();
    await filter(page, 'main.js');
    await line(page, 'main.js').waitFor();
  });

  it('filters by kind, by text and by warnings', async () => {
    test = await openHostPage(browser);
    const { page } = test;
    await openInspector(page);
    await causeEntries();
    await allShown(page);
    const kinds = (): Promise<(string | null)[]> =>
      lines(page).evaluateAll(all => all.map(one => one.getAttribute('data-kind')));
    await filter(page, 'conceição GREET');
    await page.getByText(/\b2 de \d+/).waitFor();
    // The list renders the counted entries a moment later.
    await eventually(async () => assert.deepEqual(await kinds(), ['message', 'message']));
    await filter(page, '');
    await line(page, 'mine').waitFor();
    await page.getByRole('button', { name: 'Mensagens' }).click();
    await line(page, 'greet').first().waitFor({ state: 'detached' });
    await eventually(async () => assert.equal((await kinds()).includes('message'), false));
    await page.getByRole('button', { name: 'Somente avisos' }).click();
    await line(page, 'mine').waitFor({ state: 'detached' });
    await eventually(async () =>
      assert.deepEqual([...new Set(await kinds())].sort(), ['note', 'request']),
    );
    await filter(page, 'nada disto');
    await page.getByText('Nenhum registro corresponde ao filtro.').waitFor();
  });

  it('shows and copies a complete entry', async () => {
    test = await openHostPage(browser, {}, { permissions: ['clipboard-read', 'clipboard-write'] });
    const { page } = test;
    await openInspector(page);
    await causeEntries();
    await allShown(page);
    await line(page, 'companies').click();
    const text = await detailOf(page, '/companies?pageSize=1');
    assert.match(text, /GET \/app-root\/api\/framework\/environment\/v1\/companies\?pageSize=1/);
    assert.match(text, /authorization: REMOVED/);
    assert.equal(text.includes('eyJ'), false);
    await detail(page).getByRole('button', { name: 'Copiar' }).click();
    await page.getByText('Copiado.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal((JSON.parse(copied) as { status: number }).status, 200);
    await line(page, 'mine').click();
    assert.match(await detailOf(page, 'sessionStorage'), /"branch": "ação"/);
  });

  it('exports the shown entries as JSON, without a token', async () => {
    test = await openHostPage(browser);
    const { page } = test;
    await openInspector(page);
    await causeEntries();
    await allShown(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Exportar JSON' }).click(),
    ]);
    assert.match(download.suggestedFilename(), /^protheus-host-[\d-]+\.json$/);
    const text = await readFile((await download.path()) ?? '', 'utf8');
    const { entries } = JSON.parse(text) as { entries: { kind: string; key?: string }[] };
    assert.deepEqual([...new Set(entries.map(({ kind }) => kind))].sort(), [
      'message',
      'note',
      'request',
      'storage',
    ]);
    assert.ok(entries.some(({ key }) => key === 'ERPTOKEN'));
    assert.equal(text.includes('eyJ'), false);
  });

  it('does not change while it is paused, and can be cleared', async () => {
    test = await openHostPage(browser);
    const { page, host, open } = test;
    await openInspector(page);
    await open('a');
    await page.getByRole('button', { name: 'Pausar' }).click();
    host.sendToApp('news', 'while paused');
    await page.getByText(/^Pausado: [1-9]\d* registro/).waitFor();
    assert.equal(await line(page, 'while paused').count(), 0);
    await page.getByRole('button', { name: 'Continuar' }).click();
    await line(page, 'while paused').waitFor();
    await page.getByRole('button', { name: 'Limpar' }).click();
    await page.getByText('Nada aconteceu ainda.').waitFor();
    assert.equal(
      host.log.some(({ kind }) => kind === 'message'),
      false,
    );
  });

  it('shows entries of before the page was loaded', async () => {
    test = await openHostPage(browser);
    const { page } = test;
    await causeEntries();
    await page.reload();
    await openInspector(page);
    await filter(page, 'Conceição');
    await line(page, '→ AdvPL greet').waitFor();
  });

  it('keeps the last 5,000 entries and stays fast', async () => {
    test = await openHostPage(browser);
    const { page, host, open } = test;
    await openInspector(page);
    await open('a');
    for (let count = 1; count <= 6000; count++) host.sendToApp('news', `message ${count}`);
    await line(page, 'message 6000').waitFor();
    await page.getByText(/\d de 5000/).waitFor();
    assert.ok((await lines(page).count()) < 80, 'only visible lines exist');
    const listbox = page.getByRole('listbox', { name: 'Registros' });
    await listbox.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.locator('[role=option][aria-selected=true][aria-posinset="2"]').waitFor();
    host.sendToApp('news', 'one more');
    await page.getByText(/\d de 5000/).waitFor();
    // The fastest of several: the others include other work of the machine.
    const milliseconds = await page.evaluate(async () => {
      const input = document.querySelector<HTMLInputElement>('host-inspector input');
      const times: number[] = [];
      for (const text of ['5995', '5996', '5997', '5998', '5999']) {
        const start = performance.now();
        if (input) input.value = `message ${text}`;
        input?.dispatchEvent(new Event('input'));
        await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
        times.push(performance.now() - start);
      }
      return Math.min(...times);
    });
    await page.getByText(/\b1 de 5000/).waitFor();
    await line(page, 'message 5999').waitFor();
    assert.ok(milliseconds < 500, `${milliseconds} ms for a filter`);
  });
});
