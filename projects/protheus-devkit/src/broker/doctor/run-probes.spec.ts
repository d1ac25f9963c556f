import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type DevkitError } from '../../devkit-error.js';
import {
  fakeInstallation,
  type FakeResponse,
  testCertificate,
} from '../testing/fake-installation.js';
import { runProbes } from './run-probes.js';
import { type ProbeContext } from './support/probe.js';
import { readDoctorTarget } from './support/target.js';

const NAME = 'erp_1.exemplo.com.br';
const DAY = 86_400_000;
const json = { 'content-type': 'application/json' };
function html(head: string, headers: Readonly<Record<string, string>> = {}): FakeResponse {
  return [200, { 'content-type': 'text/html', ...headers }, `<html><head>${head}</head></html>`];
}

const HEALTHY: Readonly<Record<string, FakeResponse>> = {
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

interface Setup {
  readonly responses?: Readonly<Record<string, FakeResponse>>;
  readonly app?: string;
  readonly certificate?: { cert: string; key: string };
  readonly trusted?: boolean;
  readonly upgrade?: string;
  readonly plain?: Readonly<Record<string, FakeResponse>>;
  readonly timeout?: number;
}

async function runWith({
  responses: answers = {},
  app = 'demo',
  certificate = tls,
  trusted = true,
  upgrade = '/',
  plain,
  timeout = 2_000,
}: Setup) {
  const server = await fakeInstallation({ ...HEALTHY, ...answers }, { tls: certificate, upgrade });
  const plainServer = plain && (await fakeInstallation(plain));
  const context: ProbeContext = {
    target: readDoctorTarget(`https://${NAME}:${server.port}`, app ? { app } : {}),
    timeout,
    connectTo: '127.0.0.1',
    authorities: trusted ? [certificate.cert] : [],
    plainPort: plainServer?.port,
  };
  try {
    const { findings, notChecked } = await runProbes(context);
    for (const { message, solution, source } of findings) {
      assert.ok(message.pt && message.en && solution.pt && solution.en && source);
      assert.doesNotMatch(message.pt + message.en, /undefined|NaN/);
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

async function codesWith(setup: Setup) {
  return (await runWith(setup)).codes;
}

describe('runProbes', () => {
  it('reports nothing for a correct installation, also with an underscore in its name', async () => {
    const result = await runWith({ plain: { '/': [308, { location: 'https://x/' }] } });
    assert.deepEqual(result, { codes: [], notChecked: [], findings: [] });
  });

  it('reports the authority, the name and the expiry of the certificate', async () => {
    assert.deepEqual(await codesWith({ trusted: false }), ['error PDK390']);
    const other = await testCertificate({ names: ['outro.exemplo'] });
    assert.deepEqual(await codesWith({ certificate: other }), ['error PDK392']);
    const soon = { names: [NAME], until: new Date(Date.now() + 10 * DAY) };
    assert.deepEqual(await codesWith({ certificate: await testCertificate(soon) }), [
      'warning PDK391',
    ]);
    const past = {
      names: [NAME],
      from: new Date(Date.now() - 20 * DAY),
      until: new Date(Date.now() - 10 * DAY),
    };
    assert.deepEqual(await codesWith({ certificate: await testCertificate(past) }), [
      'error PDK391',
    ]);
  });

  it('reports a plain port that does not redirect, or whose redirect loses the method', async () => {
    assert.deepEqual(await codesWith({ plain: { '/': html('') } }), ['warning PDK393']);
    assert.deepEqual(await codesWith({ plain: { '/': [301, { location: 'https://x/' }] } }), [
      'warning PDK382',
    ]);
  });

  it('reports a page that is missing, without a licence, not allowed in a frame, or with a wrong base', async () => {
    const page = '/app-root/demo/index.html';
    assert.deepEqual(await codesWith({ responses: { [page]: [404] } }), ['error PDK394']);
    const busy = await runWith({ responses: { [page]: [503] } });
    assert.match(busy.findings[0]?.message.en ?? '', /no licence is free, or no server responds/);
    const base = '<base href="/app-root/demo/">';
    assert.deepEqual(
      await codesWith({ responses: { [page]: html(base, { 'x-frame-options': 'DENY' }) } }),
      ['error PDK380'],
    );
    const policy = { 'content-security-policy': "script-src 'self'" };
    assert.deepEqual(await codesWith({ responses: { [page]: html(base, policy) } }), [
      'error PDK381',
    ]);
    assert.deepEqual(await codesWith({ responses: { [page]: html('<base href="/">') } }), [
      'error PDK395',
    ]);
    assert.deepEqual(await codesWith({ responses: { [page]: html('') } }), ['error PDK395']);
  });

  it('follows a redirect inside the installation', async () => {
    const answers: Record<string, FakeResponse> = {
      '/webapp/': [302, { location: '/webapp/index.html' }],
      '/webapp/index.html': html(''),
    };
    const { codes, notChecked } = await runWith({ app: '', responses: answers });
    assert.deepEqual([codes, notChecked], [[], ['PDK396']]);
  });

  it("compares the configuration's URL with the page's scheme", async () => {
    const file = '/app-root/demo/assets/data/appconfig.json';
    const plain = JSON.stringify({ api_baseUrl: 'http://10.0.0.11:8081/rest' });
    assert.deepEqual(await codesWith({ responses: { [file]: [200, json, plain] } }), [
      'error PDK396',
    ]);
    assert.deepEqual(await codesWith({ responses: { [file]: html('') } }), ['warning PDK397']);
    const other = { [file]: [404] as FakeResponse };
    const spelt = '/app-root/demo/assets/data/appConfig.json';
    assert.deepEqual(await codesWith({ responses: { ...other, [spelt]: [200, json, plain] } }), [
      'error PDK396',
    ]);
  });

  it('reports the reload script of the broker for browsers', async () => {
    const script = '<script>window.location.href = window.location.href</script>';
    const answers: Record<string, FakeResponse> = {
      '/rest/api/oauth2/v1/token': [200, { 'content-type': 'text/html' }, script],
    };
    assert.deepEqual(await codesWith({ responses: answers }), ['error PDK336']);
  });

  it('tries a WebSocket on the paths of the clients', async () => {
    assert.deepEqual(await codesWith({ upgrade: '/webapp/' }), []);
    assert.deepEqual(await codesWith({ upgrade: '/none' }), ['warning PDK398']);
  });

  it('reports a public query page of the broker', async () => {
    const answers: Record<string, FakeResponse> = { '/totvs_broker_query/PING': [200, {}, 'OK'] };
    assert.deepEqual(await codesWith({ responses: answers }), ['warning PDK377']);
  });

  it('limits the time of each probe and runs the others', async () => {
    const answers: Record<string, FakeResponse> = {
      '/app-root/demo/index.html': 'hang',
      '/rest/api/oauth2/v1/token': 'reset',
    };
    const { codes, notChecked, findings } = await runWith({ responses: answers, timeout: 300 });
    assert.deepEqual(codes, ['error PDK399', 'error PDK399']);
    assert.deepEqual(notChecked, ['PDK394', 'PDK336']);
    assert.match(findings[0]?.message.en ?? '', /No response within 0\.3 s/);
    assert.match(findings[1]?.message.en ?? '', /ECONNRESET/);
  });

  it('throws PDK305 with the reason when the installation cannot be reached', async () => {
    const server = await fakeInstallation({});
    await server.close();
    const target = readDoctorTarget(`http://127.0.0.1:${server.port}`);
    await assert.rejects(
      runProbes({ target, timeout: 500 }),
      (error: DevkitError) => error.code === 'PDK305' && /ECONNREFUSED/.test(error.text.en),
    );
  });

  it('sends only GET requests, without credentials', async () => {
    const { createServer } = await import('node:http');
    const requests: string[] = [];
    const server = createServer(({ method, headers }, response) => {
      requests.push(`${method} ${headers.authorization ?? ''}${headers.cookie ?? ''}`);
      response.end();
    });
    after(() => server.close());
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    await runProbes({
      target: readDoctorTarget(`http://127.0.0.1:${port}/app-root/demo/`),
      timeout: 2_000,
    });
    assert.ok(requests.length > 3);
    assert.deepEqual([...new Set(requests)], ['GET ']);
  });
});
