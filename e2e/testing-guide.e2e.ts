// A sample of docs/testing.md, written by `npm run docs`.
import './support/guide-app.js';
import { expect, test } from './support/playwright-test.js';
import { startHost } from '../projects/protheus-devkit/src/index.js';

let host: Awaited<ReturnType<typeof startHost>>;

test.beforeAll(async () => {
  host = await startHost({
    applications: ['dist/myapp'],
    port: 0,
    rest: { 'GET /api/v1/products': () => ({ items: [{ code: '000001' }], hasNext: false }) },
    onJsToAdvpl: { getContext: { readOnly: false } },
  });
});

test.afterAll(() => host.close());

test('lists the products with token and tenant', async ({ page }) => {
  await page.goto(host.appUrl('myapp'));
  await page.getByText('000001').waitFor();

  const [request] = host.requests.filter(({ area }) => area === 'rest');
  expect(request?.token).toBe('valid');
  expect(request?.tenant).toBe('T1,D MG 01 ,');
});

test('shows an error when AdvPL does not answer', async ({ page }) => {
  host.faults = { 'silent-advpl': true };
  const { port, url } = await host.launchApp('myapp'); // its messages are those of this port
  const sent = () => host.messages.some(one => one.port === port && one.type === 'getContext');
  await page.clock.install();
  await page.goto(url);
  await expect.poll(sent).toBe(true);

  await page.clock.fastForward(120_000); // the time limit of a request to AdvPL
  await expect(page.getByText('NGP403')).toBeVisible();
});
