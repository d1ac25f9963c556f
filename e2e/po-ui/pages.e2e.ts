// The pages of ngx-protheus/po-ui in the demo: the sign-in outside Protheus, the session settings
// inside the local host. With SCREENSHOTS=<folder> each page is saved as a picture.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { type Browser, type Page } from 'playwright-core';
import { type ProtheusHost } from '../../projects/protheus-devkit/src/host/protheus-host.js';
import { startHost } from '../../projects/protheus-devkit/src/host/start-host.js';
import { launchBrowser, openTab } from '../../test-support/browser.js';
import { root } from '../../test-support/root.js';
import { seriousFindings } from '../support/axe.js';
import { serveDemoOutsideHost, type StaticSite } from '../support/static-site.js';
import { eventually, until } from '../support/wait-for.js';

/** The password of every sample user of the local host. */
const SAMPLE_PASSWORD = 'protheus';
const DARK = '/api/framework/v1/profileService/wAPIpLOGIN/CONFIG/DARK';

let browser: Browser;
let host: ProtheusHost;
let site: StaticSite;
let page: Page;
let close: () => Promise<void> = async () => undefined;

before(async () => {
  browser = await launchBrowser();
  host = await startHost({
    applications: [`demo=${join(root, 'dist', 'demo')}`],
    port: 0,
    session: { baseDate: '20260102' },
  });
  site = await serveDemoOutsideHost(`${host.url}/app-root`);
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

/** Opens a URL in a new tab with its own session. */
async function open(url: string, theme?: number): Promise<void> {
  const { page: tab, context } = await openTab(browser);
  page = tab;
  close = () => context.close();
  if (theme !== undefined) {
    await page.addInitScript(
      value => localStorage.setItem('ProTheme', value),
      JSON.stringify({ Configuration: theme, Description: 'x' }),
    );
  }
  await page.goto(url);
}

/** Checks the page by axe, and saves a wide and a narrow screenshot when they are requested. */
async function checkPage(name: string): Promise<void> {
  assert.deepEqual(await seriousFindings(page), [], name);
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  for (const width of [1280, 400]) {
    await page.setViewportSize({ width, height: 860 });
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 860 });
}

/** Fills in the form and submits it. */
async function signIn(password: string): Promise<void> {
  await page.locator('po-login input').fill('admin');
  await page.locator('po-password input').fill(password);
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
}

/** Waits until the fields of the session settings show the records of their codes. */
async function waitForFields(): Promise<void> {
  for (const [name, text] of [
    ['pro-company-lookup', /^T1 - \S/],
    ['pro-branch-lookup', /^D MG 01 - \S/],
    ['pro-system-module-lookup', /Faturamento/],
  ] as const) {
    const input = page.locator(name).locator('input');
    await eventually(async () => assert.match(await input.inputValue(), text));
  }
}

function token(): Promise<string | null> {
  return page.evaluate(() => sessionStorage.getItem('ERPTOKEN'));
}
function isDark(): Promise<boolean> {
  return page.evaluate(() => document.documentElement.className.includes('-dark-'));
}

describe('the sign-in outside Protheus', () => {
  it('is shown before a page that requires it, and redirects back to the page', async () => {
    await open(`${site.url}/paginas/inicio`);
    await page.getByRole('heading', { name: 'Entrar no Protheus' }).waitFor();
    await page.waitForURL(url => url.pathname === '/paginas/entrar');
    await checkPage('login-light');
    await signIn(SAMPLE_PASSWORD);
    await page.getByRole('heading', { name: /admin!$/ }).waitFor();
    await page.waitForURL(url => url.pathname === '/paginas/inicio');
    assert.match((await token()) ?? '', /access_token/);
    await checkPage('home-light');
  });

  it('shows an error for a wrong password and can be repeated', async () => {
    await open(`${site.url}/paginas/entrar`);
    await signIn('not the password');
    await page.getByText('Usuário ou senha inválidos.').waitFor();
    assert.equal(await token(), null);
    await checkPage('login-wrong');
    await page.locator('po-password input').fill(SAMPLE_PASSWORD);
    await page.locator('po-password input').press('Enter');
    await page.waitForURL(url => url.pathname === '/');
  });

  it('has the languages of the server', async () => {
    await open(`${site.url}/paginas/entrar`);
    await page.locator('po-select select').selectOption({ label: 'Español' });
    await page.getByRole('heading', { name: 'Ingresar a Protheus' }).waitFor();
    await page.getByText('Contraseña').first().waitFor();
  });

  it('asks for the second factor before it stores the token', async () => {
    await open(`${site.url}/paginas/entrar`);
    // The sample users have no second factor: change the response so that this user has one.
    await page.route('**/api/oauth2/v1/token', async route => {
      // The host judges a request by this header of the browser, which `fetch` leaves out.
      const headers = { ...route.request().headers(), 'sec-fetch-site': 'same-origin' };
      const response = await route.fetch({ headers });
      await route.fulfill({ response, json: { ...(await response.json()), hasMFA: true } });
    });
    await signIn(SAMPLE_PASSWORD);
    await page.getByAltText('Código QR para o aplicativo autenticador').waitFor();
    assert.equal(await token(), null);
    await checkPage('second-factor');
    await page.locator('po-input input').fill('000000');
    await page.getByRole('button', { name: 'Confirmar' }).click();
    await page.getByText('Código inválido ou expirado.').waitFor();
    assert.equal(await token(), null);
    await page.locator('po-input input').fill('123456');
    await page.locator('po-input input').press('Enter');
    await page.waitForURL(url => url.pathname === '/');
    assert.match((await token()) ?? '', /access_token/);
  });

  it('applies the theme that the user saved in an earlier session', async () => {
    await open(`${site.url}/paginas/entrar`);
    await signIn(SAMPLE_PASSWORD);
    await page.waitForURL(url => url.pathname === '/');
    await page.goto(`${site.url}/paginas/parametros`);
    const saved = page.waitForResponse(response => response.request().method() === 'POST');
    await page.locator('po-switch').getByRole('switch').click();
    assert.match((await saved).url(), /profileService/);
    assert.equal(await isDark(), true);
    await close();
    await open(`${site.url}/paginas/entrar`);
    assert.equal(await isDark(), false);
    const read = page.waitForResponse(response => response.url().includes(DARK));
    await signIn(SAMPLE_PASSWORD);
    await read;
    await page.waitForFunction(() => document.documentElement.className.includes('-dark-'));
  });

  it('starts the chosen session', async () => {
    await open(`${site.url}/paginas/entrar`);
    await signIn(SAMPLE_PASSWORD);
    await page.waitForURL(url => url.pathname === '/');
    await page.goto(`${site.url}/paginas/parametros`);
    await page.getByRole('heading', { name: 'Parâmetros da sessão' }).waitFor();
    await waitForFields();
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
  it('has answers for the sign-in and for the session settings', async () => {
    const demoHost = await startHost({
      applications: [`demo=${join(root, 'dist', 'demo')}`],
      port: 0,
      cwd: root,
    });
    try {
      await open(demoHost.url);
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
      await waitForFields();
      await page.getByRole('button', { name: 'Entrar', exact: true }).click();
      await page.getByRole('heading', { name: /admin!$/ }).waitFor();
      const warnings = demoHost.log.flatMap(entry =>
        entry.kind === 'note' && entry.level !== 'info' ? [entry.topic] : [],
      );
      // In Protheus only an AdvPL program that handles these messages answers them.
      assert.deepEqual([...new Set(warnings)], ['platform-answered']);
    } finally {
      await demoHost.close();
    }
  });
});

describe('the session settings inside the local host', () => {
  /** Opens the application as SmartClient does, then the page in it. */
  async function openSettings(theme?: number): Promise<void> {
    await open(host.url, theme);
    await page.getByText('D MG 01 – ').waitFor();
    await page.getByText('Páginas', { exact: true }).first().click();
    await page.getByText('Parâmetros da sessão', { exact: true }).click();
    await page.getByRole('heading', { name: 'Parâmetros da sessão' }).waitFor();
    await waitForFields();
  }

  it('are read from AdvPL and sent back to it', async () => {
    await openSettings();
    assert.match(await page.locator('pro-company-lookup input').inputValue(), /^T1 - /);
    assert.match(await page.locator('pro-branch-lookup input').inputValue(), /^D MG 01 - /);
    await checkPage('settings-light');
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

  it('use the theme of the host, and have a switch for the dark theme', async () => {
    await openSettings(1);
    assert.equal(await isDark(), true);
    await checkPage('settings-dark');
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

  it('fill the window, as the other pages do, without the menu of the application', async () => {
    await open(`${site.url}/paginas/entrar`, 1);
    await page.getByRole('heading', { name: 'Entrar no Protheus' }).waitFor();
    await checkPage('login-dark');
    await page.goto(`${site.url}/paginas/fundo`);
    await page.getByRole('heading', { name: 'Bem-vindo' }).waitFor();
    await checkPage('background-dark');
    assert.equal(await page.locator('po-menu').count(), 0);
  });
});
