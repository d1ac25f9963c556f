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

function assertRejected(more: Partial<BrokerDescription>, message: RegExp) {
  return assert.throws(
    () => planOf({ ...base, ...more }),
    (error: DevkitError) => {
      assert.equal(error.code, 'PDK302');
      assert.match(error.text.en, message);
      assert.notEqual(error.text.pt, error.text.en);
      return true;
    },
  );
}

describe('planOf', () => {
  it('uses encryption by default', () => {
    const plan = planOf(base);
    assert.equal(plan.secureServers, true);
    assert.equal(plan.monitoring, 'SMARTCLIENT_SSL_ACTIVE');
    assert.equal(plan.sort, 'SERVER_USERS');
    assert.equal(plan.publicPort, 443);
    assert.equal(plan.restPath, '/rest');
  });

  it('monitors servers without SSL over a connection without SSL', () => {
    assert.equal(planOf({ ...base, secureServers: false }).monitoring, 'SMARTCLIENT_ACTIVE');
  });

  it('chooses by connections when the broker does not monitor the servers', () => {
    assert.equal(planOf({ ...base, monitoring: 'DISABLE' }).sort, 'CONNECTION');
  });

  it('assigns increasing ports of the older set to the servers of one machine', () => {
    const { servers } = planOf({ ...base, legacy: true, rootPath: 'C:\\d' });
    assert.deepEqual(
      servers.map(({ httpPort, restPort }) => [httpPort, restPort]),
      [
        [8_080, 8_180],
        [8_081, 8_181],
      ],
    );
  });

  it('throws PDK302 for fields that contradict each other', () => {
    assertRejected(
      { servers: ['127.0.0.1:10000'] },
      /servers\[0\]: port 10\.0\.0\.5:10000 is already used by broker/,
    );
    assertRejected({ legacy: true, rootPath: 'x', anyClient: true }, /legacy: /);
    assertRejected(
      { legacy: true, rootPath: 'x', restPort: 8_081 },
      /8081 is already used by servers\[0\]/,
    );
    assertRejected({ serverCertificate: 'a' }, /serverKey: /);
    assertRejected({ monitoring: 'SMARTCLIENT' }, /monitoring: .* _SSL/);
    assertRejected({ sort: 'SERVER_CPU', monitoring: 'SMARTCLIENT_SSL' }, /sort: .*_ACTIVE/);
    assertRejected({ restPath: '/webapp' }, /restPath: /);
    assertRejected({ webName: 'ERP.exemplo.com.br' }, /webName: /);
    assertRejected({ legacy: true, rootPath: 'x', restPort: 65_535 }, /exceeds 65535/);
  });
});
