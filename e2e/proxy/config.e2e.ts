// The files of `broker init`, checked by the programs that read them.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { type BrokerDescription } from '../../projects/protheus-devkit/src/broker/init/broker-description.js';
import { brokerFiles } from '../../projects/protheus-devkit/src/broker/init/broker-files.js';
import { descriptions } from '../../projects/protheus-devkit/src/broker/testing/descriptions.js';
import { DevkitError } from '../../projects/protheus-devkit/src/devkit-error.js';
import { createAuthority } from '../support/proxy/authority.js';
import { type ProxyKind, skipReason, testConfig } from '../support/proxy/running-proxy.js';

let folder: string;
let tls: { certificate: string; certificateKey: string };

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proxy próprio '));
  const authority = await createAuthority();
  const { cert, key } = await authority.issue('broker_nginx.exemplo.com.br');
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

/** Descriptions of all kinds, the same ones on each run. */
const DESCRIPTIONS: readonly BrokerDescription[] = [
  base,
  { ...base, servers: ['127.0.0.1:10001'], secureServers: false },
  { ...base, webName: 'web.exemplo.com.br', publicPort: 8443 },
  { ...base, legacy: true, rootPath: 'C:\\totvs' },
  ...fc
    .sample(descriptions, { numRuns: 40, seed: 8 })
    .map(description => ({ ...description, scenario: 'b' as const })),
];

/** The proxy's file; undefined for a contradictory description. */
function confOf(description: BrokerDescription, proxy: ProxyKind): string | undefined {
  try {
    const path = `${proxy}.conf`;
    return brokerFiles({ ...description, ...tls, proxy }).find(file => file.path === path)?.text;
  } catch (error) {
    assert.ok(error instanceof DevkitError, String(error));
    return undefined;
  }
}

/** Replaces the ports 443 and 80, which need privileges. */
function unprivileged(conf: string): string {
  return conf.replaceAll(/\b443\b/g, '18443').replaceAll('listen 80;', 'listen 18080;');
}

for (const kind of ['nginx', 'apache'] as const) {
  describe(`the ${kind} files of broker init`, { skip: skipReason(kind) }, () => {
    it(`pass ${kind === 'nginx' ? 'nginx -t' : 'apachectl -t'}`, () => {
      const files = DESCRIPTIONS.flatMap(description => confOf(description, kind) ?? []);
      assert.ok(files.length > 10, `${files.length} files`);
      for (const conf of new Set(files)) {
        const text = unprivileged(conf);
        const { passed, output } = testConfig(kind, text, folder);
        assert.ok(passed, `${output}\n${text}`);
        assert.doesNotMatch(output, /\[(?:warn|error|emerg)/, output);
      }
    });

    it('would not pass with a fault in them', () => {
      const conf = confOf(base, kind) ?? '';
      const broken = conf.replace('proxy_pass', 'proxy_pas').replace('ProxyPass ', 'ProxyPas ');
      assert.equal(testConfig(kind, unprivileged(broken), folder).passed, false);
    });
  });
}
