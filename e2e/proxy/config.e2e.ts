// What `broker init` writes, judged by the programs that it is written for.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { DevkitError } from '../../projects/protheus-devkit/src/devkit-error.js';
import { type BrokerDescription } from '../../projects/protheus-devkit/src/broker/init/broker-description.js';
import { brokerFiles } from '../../projects/protheus-devkit/src/broker/init/broker-files.js';
import { descriptions } from '../../projects/protheus-devkit/src/broker/testing/descriptions.js';
import { makeAuthority } from '../support/proxy/authority.js';
import { cannotRun, type ProxyKind, testConfig } from '../support/proxy/running-proxy.js';

let folder: string;
let tls: { certificate: string; certificateKey: string };

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proxy próprio '));
  const { cert, key } = await (await makeAuthority()).issue('broker_nginx.exemplo.com.br');
  tls = { certificate: join(folder, 'erp.crt'), certificateKey: join(folder, 'erp.key') };
  await writeFile(tls.certificate, cert);
  await writeFile(tls.certificateKey, key);
});

after(() => rm(folder, { recursive: true, force: true }));

const base: BrokerDescription = {
  scenario: 'b',
  environment: 'producao',
  broker: '127.0.0.1:10000',
  servers: ['127.0.0.1:10001', '127.0.0.1:10002'],
  publicName: 'broker_nginx.exemplo.com.br',
};

/** Sets of every kind, the same ones on each run. */
const SETS: readonly BrokerDescription[] = [
  base,
  { ...base, servers: ['127.0.0.1:10001'], secureServers: false },
  { ...base, webName: 'web.exemplo.com.br', publicPort: 8443 },
  { ...base, legacy: true, rootPath: 'C:\\totvs' },
  ...fc
    .sample(descriptions, { numRuns: 40, seed: 8 })
    .map(one => ({ ...one, scenario: 'b' as const })),
];

/** The proxy's file; undefined for answers that contradict each other. */
function confOf(description: BrokerDescription, proxy: ProxyKind): string | undefined {
  try {
    const path = `${proxy}.conf`;
    return brokerFiles({ ...description, ...tls, proxy }).find(file => file.path === path)?.text;
  } catch (error) {
    assert.ok(error instanceof DevkitError, String(error));
    return undefined;
  }
}

/** The ports of a web server are not free for every user. */
const unprivileged = (conf: string): string =>
  conf.replaceAll(/\b443\b/g, '18443').replaceAll('listen 80;', 'listen 18080;');

for (const kind of ['nginx', 'apache'] as const) {
  describe(`the ${kind} files of broker init`, { skip: cannotRun(kind) }, () => {
    it(`pass ${kind === 'nginx' ? 'nginx -t' : 'apachectl -t'}`, () => {
      const files = SETS.flatMap(set => confOf(set, kind) ?? []);
      assert.ok(files.length > 10, `${files.length} sets`);
      for (const conf of new Set(files)) {
        const text = unprivileged(conf);
        const { passed, said } = testConfig(kind, text, folder);
        assert.ok(passed, `${said}\n${text}`);
        assert.doesNotMatch(said, /\[(?:warn|error|emerg)/, said);
      }
    });

    it('would not pass with a fault in them', () => {
      const conf = confOf(base, kind) ?? '';
      const broken = conf.replace('proxy_pass', 'proxy_pas').replace('ProxyPass ', 'ProxyPas ');
      assert.equal(testConfig(kind, unprivileged(broken), folder).passed, false);
    });
  });
}
