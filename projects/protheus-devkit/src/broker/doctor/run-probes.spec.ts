import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type DevkitError } from '../../devkit-error.js';
import { type FakeAnswer, fakeInstallation, testCertificate } from '../testing/installation.js';
import { examine } from './run-probes.js';
import { type ProbeContext } from './probe.js';
import { readTarget } from './target.js';

const NAME = 'erp_1.exemplo.com.br';
const DAY = 86_400_000;
const json = { 'content-type': 'application/json' };
const html = (head: string, headers: Readonly<Record<string, string>> = {}): FakeAnswer => [
  200,
  { 'content-type': 'text/html', ...headers },
  `<html><head>${head}</head></html>`,
];

const HEALTHY: Readonly<Record<string, FakeAnswer>> = {
  '/': html(''),
  '/webapp/': html(''),
  '/app-root/demo/index.html': html('<base href="/app-root/demo/">'),
  '/app-root/demo/assets/data/appconfig.json': [200, json, '{"api_baseUrl":"/app-root"}'],
  '/rest/api/oauth2/v1/token': [401, json, '{}'],
};

let tls: { cert: string; key: string };
before(async () => {
  tls = await testCertificate({ names: [NAME] });
});

interface Wish {
  readonly answers?: Readonly<Record<string, FakeAnswer>>;
  readonly app?: string;
  readonly certificate?: { cert: string; key: string };
  readonly trusted?: boolean;
  readonly upgrade?: string;
  readonly plain?: Readonly<Record<string, FakeAnswer>>;
  readonly timeout?: number;
}

async function look({
  answers = {},
  app = 'demo',
  certificate = tls,
  trusted = true,
  upgrade = '/',
  plain,
  timeout = 2_000,
}: Wish) {
  const server = await fakeInstallation({ ...HEALTHY, ...answers }, { tls: certificate, upgrade });
  const plainServer = plain && (await fakeInstallation(plain));
  const context: ProbeContext = {
    target: readTarget(`https://${NAME}:${server.port}`, app ? { app } : {}),
    timeout,
    connectTo: '127.0.0.1',
    authorities: trusted ? [certificate.cert] : [],
    plainPort: plainServer?.port,
  };
  try {
    const { findings, notChecked } = await examine(context);
    for (const { cause, cure, source } of findings) {
      assert.ok(cause.pt && cause.en && cure.pt && cure.en && source);
      assert.doesNotMatch(cause.pt + cause.en, /undefined|NaN/);
    }
    return {
      codes: findings.map(({ code, severity }) => `${severity} ${code}`),
      notChecked: notChecked.map(({ code }) => code),
      findings,
    };
  } finally {
    await server.close();
    await plainServer?.close();
  }
}

const seen = async (wish: Wish) => (await look(wish)).codes;

describe('examine', () => {
  it('finds nothing where nothing is wrong, a name with an underscore included', async () => {
    const result = await look({ plain: { '/': [308, { location: 'https://x/' }] } });
    assert.deepEqual(result, { codes: [], notChecked: [], findings: [] });
  });

  it('judges the certificate: authority, name, time', async () => {
    assert.deepEqual(await seen({ trusted: false }), ['error PDK390']);
    const other = await testCertificate({ names: ['outro.exemplo'] });
    assert.deepEqual(await seen({ certificate: other }), ['error PDK392']);
    const soon = { names: [NAME], until: new Date(Date.now() + 10 * DAY) };
    assert.deepEqual(await seen({ certificate: await testCertificate(soon) }), ['warning PDK391']);
    const past = {
      names: [NAME],
      from: new Date(Date.now() - 20 * DAY),
      until: new Date(Date.now() - 10 * DAY),
    };
    assert.deepEqual(await seen({ certificate: await testCertificate(past) }), ['error PDK391']);
  });

  it('looks whether the plain port leads over and keeps the method', async () => {
    assert.deepEqual(await seen({ plain: { '/': html('') } }), ['warning PDK393']);
    assert.deepEqual(await seen({ plain: { '/': [301, { location: 'https://x/' }] } }), [
      'warning PDK382',
    ]);
  });

  it('reads the page: absent, without licence, framed, with a wrong base', async () => {
    const page = '/app-root/demo/index.html';
    assert.deepEqual(await seen({ answers: { [page]: [404] } }), ['error PDK394']);
    const busy = await look({ answers: { [page]: [503] } });
    assert.match(busy.findings[0]?.cause.en ?? '', /no licence is free, or no server answers/);
    const base = '<base href="/app-root/demo/">';
    assert.deepEqual(
      await seen({ answers: { [page]: html(base, { 'x-frame-options': 'DENY' }) } }),
      ['error PDK380'],
    );
    const policy = { 'content-security-policy': "script-src 'self'" };
    assert.deepEqual(await seen({ answers: { [page]: html(base, policy) } }), ['error PDK381']);
    assert.deepEqual(await seen({ answers: { [page]: html('<base href="/">') } }), [
      'error PDK395',
    ]);
    assert.deepEqual(await seen({ answers: { [page]: html('') } }), ['error PDK395']);
  });

  it('follows a redirect inside the installation', async () => {
    const answers: Record<string, FakeAnswer> = {
      '/webapp/': [302, { location: '/webapp/index.html' }],
      '/webapp/index.html': html(''),
    };
    const { codes, notChecked } = await look({ app: '', answers });
    assert.deepEqual([codes, notChecked], [[], ['PDK396']]);
  });

  it("compares the configuration's address with the page's scheme", async () => {
    const file = '/app-root/demo/assets/data/appconfig.json';
    const plain = JSON.stringify({ api_baseUrl: 'http://10.0.0.11:8081/rest' });
    assert.deepEqual(await seen({ answers: { [file]: [200, json, plain] } }), ['error PDK396']);
    assert.deepEqual(await seen({ answers: { [file]: html('') } }), ['warning PDK397']);
    const other = { [file]: [404] as FakeAnswer };
    const spelt = '/app-root/demo/assets/data/appConfig.json';
    assert.deepEqual(await seen({ answers: { ...other, [spelt]: [200, json, plain] } }), [
      'error PDK396',
    ]);
  });

  it('knows the reload script of the broker for browsers', async () => {
    const script = '<script>window.location.href = window.location.href</script>';
    const answers: Record<string, FakeAnswer> = {
      '/rest/api/oauth2/v1/token': [200, { 'content-type': 'text/html' }, script],
    };
    assert.deepEqual(await seen({ answers }), ['error PDK336']);
  });

  it('tries a WebSocket on the paths that clients use', async () => {
    assert.deepEqual(await seen({ upgrade: '/webapp/' }), []);
    assert.deepEqual(await seen({ upgrade: '/none' }), ['warning PDK398']);
  });

  it("says when the broker's query page is public", async () => {
    const answers: Record<string, FakeAnswer> = { '/totvs_broker_query/PING': [200, {}, 'OK'] };
    assert.deepEqual(await seen({ answers }), ['warning PDK377']);
  });

  it('gives each probe its limit and goes on with the others', async () => {
    const answers: Record<string, FakeAnswer> = {
      '/app-root/demo/index.html': 'hang',
      '/rest/api/oauth2/v1/token': 'reset',
    };
    const { codes, notChecked, findings } = await look({ answers, timeout: 300 });
    assert.deepEqual(codes, ['error PDK399', 'error PDK399']);
    assert.deepEqual(notChecked, ['PDK394', 'PDK336']);
    assert.match(findings[0]?.cause.en ?? '', /No answer within 0\.3 s/);
    assert.match(findings[1]?.cause.en ?? '', /ECONNRESET/);
  });

  it('gives up, with the reason, where nothing can be reached', async () => {
    const server = await fakeInstallation({});
    await server.close();
    const target = readTarget(`http://127.0.0.1:${server.port}`);
    await assert.rejects(
      examine({ target, timeout: 500 }),
      (error: DevkitError) => error.code === 'PDK305' && /ECONNREFUSED/.test(error.text.en),
    );
  });

  it('sends no credentials and nothing but GET', async () => {
    const { createServer } = await import('node:http');
    const requests: string[] = [];
    const server = createServer(({ method, headers }, response) => {
      requests.push(`${method} ${headers.authorization ?? ''}${headers.cookie ?? ''}`);
      response.end();
    });
    after(() => server.close());
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    await examine({
      target: readTarget(`http://127.0.0.1:${port}/app-root/demo/`),
      timeout: 2_000,
    });
    assert.ok(requests.length > 3);
    assert.deepEqual([...new Set(requests)], ['GET ']);
  });
});
