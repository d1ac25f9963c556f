import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { exitCodeOf } from '../../findings/exit-code.js';
import { checkFiles, type Files } from '../testing/describe-rule.js';
import {
  exampleBroker,
  exampleSmartclientA,
  exampleSmartclientB,
} from '../testing/totvs-example.js';

function reported(files: Files) {
  const { findings } = checkFiles(files);
  return findings.map(
    ({ code, severity, place }) => `${severity} ${code} ${place?.file}:${place?.line}`,
  );
}

describe('checkBrokerConfig', () => {
  it('reports no error in the example of scenario A, and the keys that are left to defaults', () => {
    const files = {
      'broker/appserver.ini': exampleBroker,
      'smartclient.ini': exampleSmartclientA,
    };
    assert.equal(exitCodeOf(checkFiles(files).findings), 0);
    assert.deepEqual(reported(files), [
      'information PDK326 broker/appserver.ini:1',
      'information PDK327 broker/appserver.ini:1',
      'information PDK312 smartclient.ini:1',
      'information PDK312 smartclient.ini:2',
      'information PDK312 smartclient.ini:6',
    ]);
  });

  it('reports no error in the example of scenario B, whose host name has an underscore', () => {
    const files = {
      'broker/appserver.ini': exampleBroker,
      'smartclient.ini': exampleSmartclientB,
    };
    assert.equal(exitCodeOf(checkFiles(files).findings), 0);
    assert.deepEqual(reported(files), [
      'information PDK326 broker/appserver.ini:1',
      'information PDK327 broker/appserver.ini:1',
    ]);
  });

  it('reports the key when WebSocket is off and SmartClient has an http URL', () => {
    const { findings } = checkFiles({
      'broker/appserver.ini': exampleBroker.replace('WEBSOCKET=1', 'WEBSOCKET=0'),
      'smartclient.ini': exampleSmartclientA,
    });
    const errors = findings.filter(({ severity }) => severity === 'error');
    assert.equal(exitCodeOf(findings), 1);
    assert.deepEqual(
      errors.map(({ code, place }) => [code, place]),
      [['PDK340', { file: 'broker/appserver.ini', line: 13, key: 'CLIENT_IS_WEBSOCKET' }]],
    );
  });

  it('lists the rules that could not check, with the missing file', () => {
    const { notChecked } = checkFiles({ 'broker/appserver.ini': exampleBroker });
    const reasonOf = (code: string) => notChecked.find(one => one.code === code)?.reason;
    assert.match(reasonOf('PDK340')?.en ?? '', /smartclient\.ini was not given/);
    assert.match(reasonOf('PDK357')?.en ?? '', /appserver\.ini of the balanced servers/);
    assert.match(reasonOf('PDK370')?.pt ?? '', /proxy/);
    assert.equal(reasonOf('PDK320'), undefined);
  });

  it('reports the errors of a published file: plain monitoring of servers with SSL', () => {
    const files = {
      'broker.ini': `[General]\nApp_Environment=producao\n[teste]\nRootPath=/x\n[BALANCE_SMART_CLIENT_DESKTOP]\nLOCAL_SERVER_PORT=4000\nREMOTE_SERVER_01=10.0.0.2 1234\nMONITORING_TYPE=SMARTCLIENT_ACTIVE`,
      'appserver.ini': `[General]\nApp_Environment=teste\n[teste]\nRootPath=/x\n[TCP]\nPort=1234\n[Drivers]\nMultiProtocolPortSecure=1`,
    };
    const codes = reported(files)
      .filter(text => text.startsWith('error'))
      .map(text => text.split(' ')[1]);
    assert.deepEqual(codes.sort(), ['PDK358']);
  });

  it('returns a result for any mixture of lines', () => {
    const piece = fc.constantFrom(
      ...[exampleBroker, exampleSmartclientA, 'server {', 'proxy_pass http://a:1;', '}', '='],
      ...['[BALANCE_HTTP]', 'LOCAL_SERVER_PORT=x', '[General]', 'App_Environment=,', 'Port=0'],
      ...['<VirtualHost *:x>', 'ProxyPass / balancer://x/', '-----BEGIN CERTIFICATE-----', '\r'],
    );
    const file = fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join('\n'));
    fc.assert(
      fc.property(file, file, file, (one, other, third) => {
        const result = checkFiles({ 'a.ini': one, 'smartclient.ini': other, 'c.conf': third });
        assert.ok(Array.isArray(result.findings));
      }),
      { numRuns: 500 },
    );
  });
});
