import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encodeIni } from '../ini/ini-bytes.js';
import { broker, location, nginx, server, smartclient } from '../testing/examples.js';
import { readBrokerConfigFile } from './config-file.js';
import { configSet } from './config-set.js';
import { installationMap, mapDiagram, mapText } from './installation-map.js';

function mapOf(files: Readonly<Record<string, string>>) {
  const read = Object.entries(files).map(([path, text]) =>
    readBrokerConfigFile(path, encodeIni({ encoding: 'cp1252', text })),
  );
  return installationMap(configSet(read));
}

const SCENARIO_B = {
  'smartclient.ini': smartclient('https://erp.exemplo.com.br'),
  'nginx.conf': nginx(location('/', 'http://10.0.0.5:10000'), location('/blog/', 'http://blog:80')),
  'broker.ini': broker('REMOTE_SERVER_02=10.0.0.12 10002'),
  'server.ini': server(),
  'dbaccess.ini': '[General]\nLicenseServer=10.0.0.8\n[POSTGRES]\nenvironments=p12',
};

describe('installationMap', () => {
  it('says who calls whom, by which port, and where TLS is', () => {
    assert.deepEqual(mapText(mapOf(SCENARIO_B), 'en'), [
      'smartclient.ini: SmartClient',
      '  [broker-ws] -> nginx.conf 443 (https)',
      'nginx.conf: proxy (nginx)',
      '  / -> broker.ini 10000 (http)',
      '  /blog/ -> blog:80 (http)',
      'broker.ini: TOTVS | Broker: BALANCE_SMART_CLIENT_DESKTOP 10000',
      '  BALANCE_SMART_CLIENT_DESKTOP REMOTE_SERVER_01 -> server.ini 10001 (native protocol with TLS)',
      '  BALANCE_SMART_CLIENT_DESKTOP REMOTE_SERVER_02 -> 10.0.0.12:10002 (native protocol)',
      'server.ini: server of the ERP, balanced',
    ]);
  });

  it('draws the same as a Mermaid diagram, with programs that no file describes', () => {
    const lines = mapDiagram(mapOf(SCENARIO_B), 'pt');
    assert.equal(lines[0], 'flowchart LR');
    assert.ok(
      lines.includes('  n3["server.ini<br>servidor do ERP, balanceado"]'),
      lines.join('\n'),
    );
    assert.ok(lines.includes('  n5["10.0.0.12:10002"]'), lines.join('\n'));
    assert.ok(lines.includes('  n0 -->|"[broker-ws]<br>443, https"| n1'), lines.join('\n'));
    assert.equal(lines.filter(line => line.includes('-->')).length, 5);
  });

  it('does not guess between two files with one port, and names both', () => {
    const map = mapOf({
      'broker.ini': broker('REMOTE_SERVER_02=10.0.0.12 10001'),
      'a.ini': server(),
      'b.ini': server(),
    });
    assert.deepEqual(mapText(map, 'pt').slice(1, 3), [
      '  BALANCE_SMART_CLIENT_DESKTOP REMOTE_SERVER_01 -> 10.0.0.11:10001 (protocolo nativo com TLS): a.ini ou b.ini',
      '  BALANCE_SMART_CLIENT_DESKTOP REMOTE_SERVER_02 -> 10.0.0.12:10001 (protocolo nativo com TLS): a.ini ou b.ini',
    ]);
    const dotted = mapDiagram(map, 'pt').filter(line => line.includes(' -.- '));
    assert.deepEqual(dotted, ['  n3 -.- n1', '  n3 -.- n2', '  n4 -.- n1', '  n4 -.- n2']);
  });

  it('keeps quotes and signs of names out of the syntax of the diagram', () => {
    const lines = mapDiagram(
      mapOf({ 'smartclient.ini': '[#a"b]\nserver=10.0.0.5\nport=1\n' }),
      'en',
    );
    assert.ok(
      lines.some(line => line.includes('[#35;a#quot;b]')),
      lines.join('\n'),
    );
  });
});
