import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localNames, mayAnswer, originFor } from './allowed-hosts.js';

const ours = localNames(4260, ['10.0.0.7']);
const may = (host: string, origin?: string): boolean =>
  mayAnswer({ host, ...(origin === undefined ? {} : { origin }) }, ours);

describe('who the host answers', () => {
  it('answers under the names of the loopback and of its own address', () => {
    for (const name of ['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]', '10.0.0.7']) {
      assert.equal(may(`${name}:4260`), true, name);
    }
  });

  it('refuses a name that a foreign DNS points at this machine', () => {
    assert.equal(may('evil.example:4260'), false);
    assert.equal(may('127.0.0.1.evil.example:4260'), false);
    assert.equal(mayAnswer({}, ours), false);
  });

  it('refuses another port, and takes no port for port 80', () => {
    assert.equal(may('localhost:4261'), false);
    assert.equal(may('localhost'), false);
    assert.equal(mayAnswer({ host: 'localhost' }, localNames(80)), true);
  });

  it('refuses pages of other origins, also of another port of this machine', () => {
    const host = 'localhost:4260';
    assert.equal(may(host, 'http://localhost:4260'), true);
    assert.equal(may(host, 'http://127.0.0.1:4260'), true);
    for (const origin of [
      'http://localhost:4200',
      'https://localhost:4260',
      'https://evil.example',
      'null',
      '',
    ]) {
      assert.equal(may(host, origin), false, origin);
    }
  });

  it('answers under the name of the reverse proxy, and writes addresses as the proxy has them', () => {
    const behind = localNames(4260, [], 'https://erp_1.example:8443/');
    const host = 'ERP_1.example:8443';
    assert.equal(mayAnswer({ host, origin: 'https://erp_1.example:8443' }, behind), true);
    assert.equal(mayAnswer({ host, origin: 'https://erp_1.example' }, behind), false);
    assert.equal(mayAnswer({ host: 'erp_1.example' }, behind), false);
    assert.equal(mayAnswer({ host: 'localhost:4260' }, behind), true);
    assert.equal(originFor(host, behind), 'https://erp_1.example:8443');
    assert.equal(originFor('localhost:4260', behind), 'http://localhost:4260');
  });

  it('writes http where the proxy in front ends the encryption and tells nobody', () => {
    const behind = localNames(4260, [], 'http://erp.example');
    assert.equal(originFor('erp.example', behind), 'http://erp.example');
    assert.equal(mayAnswer({ host: 'erp.example', origin: 'https://erp.example' }, behind), true);
  });
});
