import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type DevkitError } from '../../devkit-error.js';
import { type BrokerDescription } from './broker-description.js';
import { planOf } from './plan.js';

const base: BrokerDescription = {
  scenario: 'b',
  environment: 'producao',
  broker: '10.0.0.5:10000',
  servers: ['10.0.0.11:10001', '10.0.0.11:10002'],
  publicName: 'erp.exemplo.com.br',
};

const refused = (more: Partial<BrokerDescription>, message: RegExp) =>
  assert.throws(
    () => planOf({ ...base, ...more }),
    (error: DevkitError) => {
      assert.equal(error.code, 'PDK302');
      assert.match(error.text.en, message);
      assert.notEqual(error.text.pt, error.text.en);
      return true;
    },
  );

describe('planOf', () => {
  it('asks for encryption wherever nothing else is said', () => {
    const plan = planOf(base);
    assert.equal(plan.secureServers, true);
    assert.equal(plan.monitoring, 'SMARTCLIENT_SSL_ACTIVE');
    assert.equal(plan.sort, 'SERVER_USERS');
    assert.equal(plan.publicPort, 443);
    assert.equal(plan.restPath, '/rest');
  });

  it('monitors plain servers without SSL', () => {
    assert.equal(planOf({ ...base, secureServers: false }).monitoring, 'SMARTCLIENT_ACTIVE');
  });

  it('chooses by connections where nobody knows the state of the servers', () => {
    assert.equal(planOf({ ...base, monitoring: 'DISABLE' }).sort, 'CONNECTION');
  });

  it('counts the ports of the older set up on one machine', () => {
    const { servers } = planOf({ ...base, legacy: true, rootPath: 'C:\\d' });
    assert.deepEqual(
      servers.map(({ httpPort, restPort }) => [httpPort, restPort]),
      [
        [8_080, 8_180],
        [8_081, 8_181],
      ],
    );
  });

  it('refuses answers that contradict each other', () => {
    refused(
      { servers: ['127.0.0.1:10000'] },
      /servers\[0\]: port 10\.0\.0\.5:10000 belongs to broker/,
    );
    refused({ legacy: true, rootPath: 'x', anyClient: true }, /legacy: /);
    refused({ legacy: true, rootPath: 'x', restPort: 8_081 }, /8081 belongs to servers\[0\]/);
    refused({ serverCertificate: 'a' }, /serverKey: /);
    refused({ monitoring: 'SMARTCLIENT' }, /monitoring: .* _SSL/);
    refused({ sort: 'SERVER_CPU', monitoring: 'SMARTCLIENT_SSL' }, /sort: .*_ACTIVE/);
    refused({ restPath: '/webapp' }, /restPath: /);
    refused({ webName: 'ERP.exemplo.com.br' }, /webName: /);
    refused({ legacy: true, rootPath: 'x', restPort: 65_535 }, /exceeds 65535/);
  });
});
