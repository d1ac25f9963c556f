// The pages of ngx-protheus/po-ui in the demo: the sign-in outside Protheus, the session's settings
// inside the local host. With SCREENSHOTS=<folder> each page is kept as a picture.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { type Browser, type Page } from 'playwright-core';
import { type ProtheusHost } from '../../projects/protheus-devkit/src/host/protheus-host.js';
import { startHost } from '../../projects/protheus-devkit/src/host/start-host.js';
import { serious } from '../support/axe.js';
import { launchBrowser, openTab } from '../support/browser.js';
import { eventually, until } from '../support/waiting.js';
import { type OutsideSite, serveOutside } from '../support/outside.js';
import { root } from '../support/probe-app.js';

/** The password of every sample user of the local host. */
const SAMPLE_PASSWORD = 'protheus';
const DARK = '/api/framework/v1/profileService/wAPIpLOGIN/CONFIG/DARK';

let browser: Browser;
let host: ProtheusHost;
let site: OutsideSite;
let page: Page;
let close: () => Promise<void> = async () => undefined;

before(async () => {
  browser = await launchBrowser();
  host = await startHost({
    applications: [`demo=${join(root, 'dist', 'demo')}`],
    port: 0,
    session: { baseDate: '20260102' },
  });
  site = await serveOutside(`${host.url}/app-root`);
});
afterEach(async () => {
  await close();
  close = async () => undefined;
});
after(async () => {
  await browser.close();
  await site.close();
  await host.close();
});

/** A page in a session of its own. */
async function open(address: string, theme?: number): Promise<void> {
  const { page: tab, context } = await openTab(browser);
  page = tab;
  close = () => context.close();
  if (theme !== undefined) {
    await page.addInitScript(
      value => localStorage.setItem('ProTheme', value),
      JSON.stringify({ Configuration: theme, Description: 'x' }),
    );
  }
  await page.goto(address);
}

/** Looks at what is on the screen by axe, and keeps it, wide and narrow, when somebody wants it. */
async function keep(name: string): Promise<void> {
  assert.deepEqual(await serious(page), [], name);
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  for (const width of [1280, 400]) {
    await page.setViewportSize({ width, height: 860 });
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 860 });
}

/** Fills the form in and sends it. */
async function signIn(password: string): Promise<void> {
  await page.locator('po-login input').fill('admin');
  await page.locator('po-password input').fill(password);
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
}

/** Waits until the fields of the session's settings have the records of their codes. */
async function settled(): Promise<void> {
  for (const [name, text] of [
    ['pro-company-lookup', /^T1 - \S/],
    ['pro-branch-lookup', /^D MG 01 - \S/],
    ['pro-system-module-lookup', /Faturamento/],
  ] as const) {
    const input = page.locator(name).locator('input');
    await eventually(async () => assert.match(await input.inputValue(), text));
  }
}

const token = (): Promise<string | null> => page.evaluate(() => sessionStorage.getItem('ERPTOKEN'));
const isDark = (): Promise<boolean> =>
  page.evaluate(() => document.documentElement.className.includes('-dark-'));

describe('the sign-in outside Protheus', () => {
  it('stands before a page for those who are signed in, and leads back to it', async () => {
    await open(`${site.url}/paginas/inicio`);
    await page.getByRole('heading', { name: 'Entrar no Protheus' }).waitFor();
    await page.waitForURL(url => url.pathname === '/paginas/entrar');
    await keep('login-light');
    await signIn(SAMPLE_PASSWORD);
    await page.getByRole('heading', { name: /admin!$/ }).waitFor();
    await page.waitForURL(url => url.pathname === '/paginas/inicio');
    assert.match((await token()) ?? '', /access_token/);
    await keep('home-light');
  });

  it('tells of a wrong password and can be tried again', async () => {
    await open(`${site.url}/paginas/entrar`);
    await signIn('not the password');
    await page.getByText('Usuário ou senha inválidos.').waitFor();
    assert.equal(await token(), null);
    await keep('login-wrong');
    await page.locator('po-password input').fill(SAMPLE_PASSWORD);
    await page.locator('po-password input').press('Enter');
    await page.waitForURL(url => url.pathname === '/');
  });

  it('speaks the languages of the server', async () => {
    await open(`${site.url}/paginas/entrar`);
    await page.locator('po-select select').selectOption({ label: 'Español' });
    await page.getByRole('heading', { name: 'Ingresar a Protheus' }).waitFor();
    await page.getByText('Contraseña').first().waitFor();
  });

  it('asks for the second factor before anything is kept', async () => {
    await open(`${site.url}/paginas/entrar`);
    // The sample users have no second factor: the first answer says that this one has.
    await page.route('**/api/oauth2/v1/token', async route => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), hasMFA: true } });
    });
    await signIn(SAMPLE_PASSWORD);
    await page.getByAltText('Código QR para o aplicativo autenticador').waitFor();
    assert.equal(await token(), null);
    await keep('second-factor');
    await page.locator('po-input input').fill('000000');
    await page.getByRole('button', { name: 'Confirmar' }).click();
    await page.getByText('Código inválido ou expirado.').waitFor();
    assert.equal(await token(), null);
    await page.locator('po-input input').fill('123456');
    await page.locator('po-input input').press('Enter');
    await page.waitForURL(url => url.pathname === '/');
    assert.match((await token()) ?? '', /access_token/);
  });

  it('puts on the theme that the user has set on another day', async () => {
    await open(`${site.url}/paginas/entrar`);
    await signIn(SAMPLE_PASSWORD);
    await page.waitForURL(url => url.pathname === '/');
    await page.goto(`${site.url}/paginas/parametros`);
    const saved = page.waitForResponse(answer => answer.request().method() === 'POST');
    await page.locator('po-switch').getByRole('switch').click();
    assert.match((await saved).url(), /profileService/);
    assert.equal(await isDark(), true);
    await close();
    await open(`${site.url}/paginas/entrar`);
    assert.equal(await isDark(), false);
    const read = page.waitForResponse(answer => answer.url().includes(DARK));
    await signIn(SAMPLE_PASSWORD);
    await read;
    await page.waitForFunction(() => document.documentElement.className.includes('-dark-'));
  });

  it('begins the session that was chosen', async () => {
    await open(`${site.url}/paginas/entrar`);
    await signIn(SAMPLE_PASSWORD);
    await page.waitForURL(url => url.pathname === '/');
    await page.goto(`${site.url}/paginas/parametros`);
    await page.getByRole('heading', { name: 'Parâmetros da sessão' }).waitFor();
    await settled();
    await page.getByRole('button', { name: 'Entrar', exact: true }).click();
    await page.waitForURL(url => url.pathname === '/paginas/inicio');
    await page.locator('pro-home').getByText('Grupo de empresas').waitFor();
    const [company, branch, module] = await page.evaluate(() =>
      ['ProCompany', 'ProBranch', 'ProModule'].map(key => sessionStorage.getItem(key)),
    );
    assert.equal(JSON.parse(company ?? '{}').Code, 'T1');
    assert.equal(JSON.parse(branch ?? '{}').CompanyCode, 'T1');
    assert.equal(module, 'FAT');
  });
});

describe('the demo as `npm start` opens it', () => {
  it('has an answer for the sign-in and for the settings of the session', async () => {
    const started = await startHost({
      applications: [`demo=${join(root, 'dist', 'demo')}`],
      port: 0,
      cwd: root,
    });
    try {
      await open(started.url);
      await page.getByText('D MG 01 – ').waitFor();
      await page.getByText('Páginas', { exact: true }).first().click();
      await page.getByText('Entrar', { exact: true }).click();
      await page.getByRole('heading', { name: 'Entrar no Protheus' }).waitFor();
      const user = page.locator('po-login input');
      await eventually(async () => assert.equal(await user.inputValue(), 'admin'));
      await page.locator('po-password input').fill(SAMPLE_PASSWORD);
      await page.locator('po-password input').press('Enter');
      await page.getByText('D MG 01 – ').waitFor();
      await page.getByText('Páginas', { exact: true }).first().click();
      await page.getByText('Parâmetros da sessão', { exact: true }).click();
      await page.getByRole('heading', { name: 'Parâmetros da sessão' }).waitFor();
      await settled();
      await page.getByRole('button', { name: 'Entrar', exact: true }).click();
      await page.getByRole('heading', { name: /admin!$/ }).waitFor();
      const warnings = started.log.flatMap(entry =>
        entry.kind === 'note' && entry.level !== 'info' ? [entry.topic] : [],
      );
      // In Protheus only a program of AdvPL that knows the messages would answer them.
      assert.deepEqual([...new Set(warnings)], ['platform-answered']);
    } finally {
      await started.close();
    }
  });
});

describe('the settings of the session inside the local host', () => {
  /** Opens the application as SmartClient does, then goes to the page in it. */
  async function inside(theme?: number): Promise<void> {
    await open(host.url, theme);
    await page.getByText('D MG 01 – ').waitFor();
    await page.getByText('Páginas', { exact: true }).first().click();
    await page.getByText('Parâmetros da sessão', { exact: true }).click();
    await page.getByRole('heading', { name: 'Parâmetros da sessão' }).waitFor();
    await settled();
  }

  it('come from AdvPL and go back to it', async () => {
    await inside();
    assert.match(await page.locator('pro-company-lookup input').inputValue(), /^T1 - /);
    assert.match(await page.locator('pro-branch-lookup input').inputValue(), /^D MG 01 - /);
    await keep('settings-light');
    await page.getByRole('button', { name: 'Entrar', exact: true }).click();
    await page.getByRole('heading', { name: /admin!$/ }).waitFor();
    const submitted = host.messages.find(({ type }) => type === 'submitButton');
    const { base_date, company_code, branch_code, environment_code } = JSON.parse(
      submitted?.content ?? '{}',
    );
    assert.deepEqual(
      { base_date, company_code, branch_code, environment_code },
      { base_date: '20260102', company_code: 'T1', branch_code: 'D MG 01 ', environment_code: 5 },
    );
  });

  it('have the theme that the host has set, and a switch for the dark one', async () => {
    await inside(1);
    assert.equal(await isDark(), true);
    await keep('settings-dark');
    await page.locator('po-switch').getByRole('switch').click();
    await page.waitForFunction(() => !document.documentElement.className.includes('-dark-'));
    await until(() => host.messages.some(({ type }) => type === 'setThemeProfile'));
    const sent = host.messages.filter(
      ({ type, direction }) => type === 'setThemeProfile' && direction === 'js-to-advpl',
    );
    assert.deepEqual(
      sent.map(({ content }) => content),
      ['false'],
    );
  });

  it('leave the window to a page of the application’s own', async () => {
    await open(`${site.url}/paginas/entrar`, 1);
    await page.getByRole('heading', { name: 'Entrar no Protheus' }).waitFor();
    await keep('login-dark');
    await page.goto(`${site.url}/paginas/fundo`);
    await page.getByRole('heading', { name: 'Bem-vindo' }).waitFor();
    await keep('background-dark');
    assert.equal(await page.locator('po-menu').count(), 0);
  });
});
