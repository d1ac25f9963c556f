// The page of the local host: several applications at once, their sessions, the question of `close`,
// faults, languages; with the keyboard, on a narrow screen, and its accessibility by axe.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { type Browser, type Frame, type Page } from 'playwright-core';
import { launchBrowser } from '../../test-support/browser.js';
import { type Seen } from '../../test-support/plain-app.js';
import { seriousFindings } from '../support/axe.js';
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

function tab(page: Page, name: string): ReturnType<Page['getByRole']> {
  return page
    .getByRole('navigation', { name: 'Aplicativos abertos' })
    .getByRole('button', { name, exact: true });
}
function storedBranch(app: Frame): Promise<string | undefined> {
  return app.evaluate(
    () => (JSON.parse(sessionStorage.getItem('ProBranch') ?? '{}') as { Code?: string }).Code,
  );
}
async function greeting(app: Frame, name: string): Promise<string | undefined> {
  await send(app, 'greet', name);
  const handle = await app.waitForFunction(
    name =>
      (globalThis as { seen?: Seen }).seen?.received.find(text => text.includes(`Olá, ${name},`)),
    name,
  );
  return handle.jsonValue();
}

/** The frame of the only application, `a`, after its restart. */
async function restarted(): Promise<Frame> {
  const { page, host, app } = test;
  const before = host.runningApps[0]?.port;
  await until(() => host.runningApps.length === 1 && host.runningApps[0].port !== before);
  const element = await page.waitForSelector(`iframe[data-port="${host.runningApps[0].port}"]`);
  const frame = await element.contentFrame();
  await frame?.waitForURL(new RegExp(`/index.html.*websocket_port=${host.runningApps[0].port}`));
  return app('a');
}

/** Chooses an option of a PO UI combo. */
async function choose(page: Page, label: string, option: RegExp): Promise<void> {
  const field = page.getByLabel(label, { exact: true }).first();
  // The field loads the text of its value from REST, and would select that value again afterwards.
  await eventually(async () => assert.notEqual(await field.inputValue(), ''));
  await field.click();
  await page.getByRole('option', { name: option }).first().click();
}

describe('applications in tabs', () => {
  it('run at the same time, each in its own session', async () => {
    test = await openHostPage(browser);
    const { page, host, open } = test;
    const a = await open('a');
    const b = await open('b');
    await page.getByRole('button', { name: 'Alterar sessão' }).click();
    await choose(page, 'Filial', /^D SP 01/);
    await eventually(async () => assert.equal(await storedBranch(b), 'D SP 01 '));
    await until(() => host.log.some(entry => entry.kind === 'storage'));
    assert.equal(await greeting(b, 'b'), 'greeting=Olá, b, em D SP 01 ');
    assert.equal(await greeting(a, 'a'), 'greeting=Olá, a, em D MG 01 ');
    assert.equal(await page.getByText('Sessão de b').isVisible(), true);

    await tab(page, 'a').click();
    await page.getByText('Sessão de a').waitFor();
    const field = page.getByLabel('Filial', { exact: true }).first();
    await eventually(async () => assert.match(await field.inputValue(), /^D MG 01 /));
  });

  it('keep running while hidden, and are closed with their tab', async () => {
    test = await openHostPage(browser);
    const { page, host, open, app } = test;
    const a = await open('a');
    await open('b');
    assert.equal(await page.locator('iframe[title="a"]').isVisible(), false);
    assert.ok((await a.evaluate(() => innerWidth)) > 500, 'it keeps its size');
    await page.getByRole('button', { name: 'Fechar b' }).click();
    // This text is shown for a few seconds only: check it first.
    await page.getByText('O aplicativo b foi encerrado.').waitFor();
    await until(() => host.runningApps.length === 1);
    assert.equal(await page.locator('iframe[title="a"]').isVisible(), true);
    await open('b');
    await test.page.getByRole('button', { name: 'b', exact: true }).first().click();
    await app('b (2)');
    assert.equal(host.runningApps.length, 3);
  });

  it('are opened again after a reload of the page, and the previous ones are closed', async () => {
    test = await openHostPage(browser, {}, { query: '?app=b' });
    const { page, host, app, open } = test;
    await app('b');
    await open('a');
    await page.waitForURL(/\?app=b&app=a$/);
    await page.reload();
    await app('a');
    await until(() => host.runningApps.length === 2);
    assert.equal(await page.locator('iframe').count(), 2);
  });

  it('keep their changes and the visible tab after a reload of the page', async () => {
    test = await openHostPage(browser, { environments: ['P12', 'TST'] });
    const { page, app, open } = test;
    await open('a');
    await page.getByRole('button', { name: 'Alterar sessão' }).click();
    await choose(page, 'Filial', /^D SP 01/);
    await page.getByText('D SP 01', { exact: true }).waitFor();
    const inEnvironment = restarted();
    await page.getByLabel('Ambiente', { exact: true }).first().selectOption('TST');
    await inEnvironment;
    await open('b');
    await tab(page, 'a').click();
    await page.locator('iframe[title="a"]').waitFor();
    await page.reload();
    await page.locator('iframe[title="b"].hidden').waitFor({ state: 'attached' });
    const a = await app('a');
    assert.equal(await greeting(a, 'a'), 'greeting=Olá, a, em D SP 01 ');
    assert.match(a.url(), /a_env_TST/);
    await tab(page, 'b').click();
    assert.equal(await greeting(await app('b'), 'b'), 'greeting=Olá, b, em D MG 01 ');
  });

  it('can be searched in the menu, and opened at top level as in SmartClient', async () => {
    test = await openHostPage(browser);
    const { page } = test;
    const menu = page.getByRole('navigation', { name: 'Aplicativos', exact: true });
    await page.getByRole('searchbox', { name: 'Pesquisar aplicativo' }).fill('B');
    await menu.getByText('1 aplicativo encontrado.').waitFor();
    const [desktop] = await Promise.all([
      page.waitForEvent('popup'),
      menu.getByRole('link', { name: /^Abrir b como no SmartClient/ }).click(),
    ]);
    await desktop.getByRole('heading', { name: 'Pronto' }).waitFor();
    assert.equal(await desktop.evaluate(() => sessionStorage.getItem('RemoteType')), '1');
    await page.getByRole('searchbox', { name: 'Pesquisar aplicativo' }).fill('nenhum');
    await menu.getByText('Nenhum aplicativo encontrado.').waitFor();
  });
});

describe('the session bar', () => {
  it('changes an open application as the menu of Protheus does, without a restart', async () => {
    test = await openHostPage(browser);
    const { page, open, host } = test;
    const app = await open('a');
    const [{ port }] = host.runningApps;
    await page.getByRole('button', { name: 'Alterar sessão' }).click();
    await choose(page, 'Grupo de empresas', /^T2 /);
    await page.getByText('T2', { exact: true }).waitFor();
    await choose(page, 'Módulo', /^EST /);
    await app.waitForFunction(() => sessionStorage.getItem('ProModule') === 'EST');
    const company = await app.evaluate(() => sessionStorage.getItem('ProCompany'));
    assert.match(company ?? '', /"Code":"T2"/);
    assert.match((await storedBranch(app)) ?? '', /^D .. \d\d $/);
    await page.getByLabel('Data-base', { exact: true }).first().fill('31/12/2025');
    await page.keyboard.press('Tab');
    await app.waitForFunction(() => sessionStorage.getItem('ProDatabase') === '20251231');
    assert.deepEqual(
      host.runningApps.map(app => app.port),
      [port],
    );
    assert.equal(host.session.company, 'T1', 'the next applications open as before');
  });

  it('restarts it for values that it reads only at its start', async () => {
    test = await openHostPage(browser, { environments: ['P12', 'TST'] });
    const { page, open } = test;
    await open('a');
    await page.getByRole('button', { name: 'Alterar sessão' }).click();
    const asUser = restarted();
    await choose(page, 'Usuário', /^joao\.conceicao /);
    const token = await (await asUser).evaluate(() => sessionStorage.getItem('ERPTOKEN'));
    const { access_token } = JSON.parse(token ?? '') as { access_token: string };
    const claims = Buffer.from(access_token.split('.')[1], 'base64url').toString();
    assert.match(claims, /"sub":"joao\.conceicao"/);

    const asTheme = restarted();
    await page
      .getByLabel('Tema', { exact: true })
      .first()
      .selectOption({ label: 'Escuro clássico' });
    const theme = await (await asTheme).evaluate(() => localStorage.getItem('ProTheme'));
    assert.match(theme ?? '', /"Configuration":1/);

    const inEnvironment = restarted();
    await page.getByLabel('Ambiente', { exact: true }).first().selectOption('TST');
    assert.match((await inEnvironment).url(), /\/app-root\/TST\/a_env_TST\//);
  });

  it('sets the session of the next applications in the Home tab', async () => {
    test = await openHostPage(browser);
    const { page, open, host } = test;
    await page.getByText('Sessão dos próximos aplicativos').waitFor();
    await page.getByRole('button', { name: 'Alterar sessão' }).click();
    await choose(page, 'Filial', /^D RJ 01/);
    await until(() => host.session.branch === 'D RJ 01 ');
    assert.equal(await storedBranch(await open('a')), 'D RJ 01 ');
  });
});

describe('the question before closing', () => {
  it('keeps the application on Esc and returns the focus to it', async () => {
    test = await openHostPage(browser);
    const { page, open, host } = test;
    const app = await open('a');
    await app.evaluate(() => document.body.focus());
    await send(app, 'close');
    const dialog = page.getByRole('dialog', { name: 'Deseja encerrar o aplicativo a?' });
    await dialog.waitFor();
    assert.deepEqual(await seriousFindings(page), []);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'IFRAME');
    assert.equal(host.runningApps.length, 1);

    await send(app, 'close');
    await dialog.waitFor();
    await page.keyboard.press('Enter');
    await until(() => host.runningApps.length === 0);
    await page.getByText('Escolha um aplicativo no menu.').waitFor();
  });

  it('is asked for one application after the other, each in its own tab', async () => {
    test = await openHostPage(browser);
    const { page, open, host } = test;
    const a = await open('a');
    const b = await open('b');
    await send(a, 'close');
    await page.getByRole('dialog', { name: 'Deseja encerrar o aplicativo a?' }).waitFor();
    await send(b, 'close');
    await until(() => host.messages.filter(({ type }) => type === 'close').length === 2);
    await page.getByRole('button', { name: 'Cancelar' }).click();
    await page.getByRole('dialog', { name: 'Deseja encerrar o aplicativo b?' }).waitFor();
    await page.getByRole('button', { name: 'Encerrar' }).click();
    await until(() => host.runningApps.length === 1);
    await page.locator('iframe[title="a"]').waitFor();
  });
});

describe('the faults', () => {
  it('are switched on and off, with their values', async () => {
    test = await openHostPage(browser);
    const { page, host } = test;
    await page.getByRole('button', { name: 'Falhas' }).click();
    await page.getByRole('switch', { name: /^silent-advpl/ }).check();
    await page.getByRole('textbox', { name: 'Valor de late-answer' }).fill('250');
    await page.getByRole('switch', { name: /^late-answer/ }).check();
    await page.getByText('2 falhas ligadas').waitFor();
    assert.deepEqual(host.faults, { 'silent-advpl': true, 'late-answer': 250 });
    await page.getByRole('switch', { name: /^silent-advpl/ }).uncheck();
    await until(() => Object.keys(host.faults).length === 1);
    await page.getByRole('button', { name: 'Desligar todas' }).click();
    await until(() => Object.keys(host.faults).length === 0);
  });
});

describe('the page', () => {
  it('has the language of the browser, and then the chosen one', async () => {
    test = await openHostPage(browser, {}, { locale: 'en-US' });
    const { page } = test;
    await page.getByText('Choose an application in the menu.').waitFor();
    await page.getByRole('combobox', { name: 'Language of the page' }).selectOption('es');
    await page.getByText('Elija una aplicación en el menú.').waitFor();
    assert.equal(await page.title(), 'Protheus · host local');
    await page.reload();
    await page.getByText('Elija una aplicación en el menú.').waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'es');
    assert.deepEqual(await page.evaluate(() => Object.keys(sessionStorage)), []);
  });

  it('shows an alert when the host has ended', async () => {
    test = await openHostPage(browser);
    await test.host.close();
    await test.page.getByRole('alert').getByText('O host local foi encerrado.').waitFor();
  });

  it('sends requests only to the host', async () => {
    test = await openHostPage(browser);
    const { page, host, open } = test;
    const external: string[] = [];
    page.on('request', request => {
      if (!request.url().startsWith(host.url) && !request.url().startsWith('data:')) {
        external.push(request.url());
      }
    });
    await page.reload();
    await open('a');
    await page.getByRole('button', { name: 'Inspetor' }).click();
    assert.deepEqual(external, []);
  });

  it('can be used with the keyboard only', async () => {
    test = await openHostPage(browser);
    const { page, app, host } = test;
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const { activeElement: element } = document;
        return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
      });
    const tabTo = async (name: string): Promise<void> => {
      const visited: string[] = [];
      for (let step = 0; step < 40; step++) {
        await page.keyboard.press('Tab');
        visited.push(await focused());
        if (visited.at(-1) === name) return;
      }
      assert.fail(`${name} is not reached by Tab: ${visited.join(', ')}`);
    };
    await page.getByRole('button', { name: 'b', exact: true }).waitFor();
    await tabTo('b');
    await page.keyboard.press('Enter');
    await app('b');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await tabTo('Inspetor');
    await page.keyboard.press('Enter');
    await page.getByRole('separator').waitFor();
    await page.keyboard.press('Shift+Tab');
    assert.equal(await focused(), 'Altura das ferramentas');
    const height = (): Promise<number> =>
      page.locator('#dock-panel').evaluate(panel => panel.clientHeight);
    const before = await height();
    await page.keyboard.press('ArrowUp');
    await page.waitForFunction(
      before => (document.getElementById('dock-panel')?.clientHeight ?? 0) > before,
      before,
    );
    await page.getByRole('listbox', { name: 'Registros' }).waitFor();
    await tabTo('Registros');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.locator('[aria-label="Detalhes do registro"]:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[aria-label="Registros"]:focus').waitFor();
    await tab(page, 'b').focus();
    await page.keyboard.press('Delete');
    await until(() => host.runningApps.length === 0);
  });

  it('has no serious finding of axe, whatever panels are open', async () => {
    test = await openHostPage(browser, { environments: ['P12', 'TST'] });
    const { page, open } = test;
    assert.deepEqual(await seriousFindings(page), []);
    await open('a');
    await page.getByRole('button', { name: 'Alterar sessão' }).click();
    await page.getByRole('button', { name: 'Inspetor' }).click();
    await page.getByRole('listbox', { name: 'Registros' }).getByRole('option').last().click();
    await page.getByRole('region', { name: 'Detalhes do registro' }).waitFor();
    assert.deepEqual(await seriousFindings(page), []);
    await page.getByRole('button', { name: 'Falhas' }).click();
    await page.getByRole('switch').first().waitFor();
    assert.deepEqual(await seriousFindings(page), []);
    await page.getByLabel('Filial', { exact: true }).first().click();
    await page.getByRole('option', { name: /^D SP 01/ }).waitFor();
    assert.deepEqual(await seriousFindings(page), []);
  });

  it('fits a screen of 800 pixels', async () => {
    test = await openHostPage(browser, {}, { viewport: { width: 800, height: 600 } });
    const { page, app } = test;
    await page.getByRole('button', { name: 'Mostrar menu' }).click();
    await page.getByRole('button', { name: 'a', exact: true }).click();
    await app('a');
    await page.getByRole('button', { name: 'Inspetor' }).click();
    await page.getByRole('listbox', { name: 'Registros' }).getByRole('option').last().click();
    await page.getByRole('region', { name: 'Detalhes do registro' }).waitFor();
    const outside = await page.evaluate(() =>
      [...document.querySelectorAll('button, input, select, iframe')]
        .filter(element => {
          const { left, right, width } = element.getBoundingClientRect();
          return width > 0 && (left < 0 || right > innerWidth);
        })
        .map(element => element.outerHTML),
    );
    assert.deepEqual(outside, []);
    const box = await page.locator('iframe[title="a"]').boundingBox();
    assert.ok(box && box.height >= 100 && box.width >= 500, JSON.stringify(box));
    assert.deepEqual(await seriousFindings(page), []);
  });
});
