import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allowedHosts, isAllowedRequest, originOf } from './allowed-hosts.js';

const allowed = allowedHosts(4260, ['10.0.0.7']);
function accepts(host: string, origin?: string): boolean {
  return isAllowedRequest({ host, ...(origin === undefined ? {} : { origin }) }, allowed);
}

describe('isAllowedRequest', () => {
  it('accepts the names of the loopback and the own address of the host', () => {
    for (const name of ['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]', '10.0.0.7']) {
      assert.equal(accepts(`${name}:4260`), true, name);
    }
  });

  it('refuses a name that another DNS resolves to this machine', () => {
    assert.equal(accepts('evil.example:4260'), false);
    assert.equal(accepts('127.0.0.1.evil.example:4260'), false);
    assert.equal(isAllowedRequest({}, allowed), false);
  });

  it('refuses another port, and reads a missing port as port 80', () => {
    assert.equal(accepts('localhost:4261'), false);
    assert.equal(accepts('localhost'), false);
    assert.equal(isAllowedRequest({ host: 'localhost' }, allowedHosts(80)), true);
  });

  it('refuses pages of other origins, also those of another port of this machine', () => {
    const host = 'localhost:4260';
    assert.equal(accepts(host, 'http://localhost:4260'), true);
    assert.equal(accepts(host, 'http://127.0.0.1:4260'), true);
    for (const origin of [
      'http://localhost:4200',
      'https://localhost:4260',
      'https://evil.example',
      'null',
      '',
    ]) {
      assert.equal(accepts(host, origin), false, origin);
    }
  });

  it('accepts the name of the reverse proxy, and uses its origin in URLs', () => {
    const published = allowedHosts(4260, [], 'https://erp_1.example:8443/');
    const host = 'ERP_1.example:8443';
    assert.equal(isAllowedRequest({ host, origin: 'https://erp_1.example:8443' }, published), true);
    assert.equal(isAllowedRequest({ host, origin: 'https://erp_1.example' }, published), false);
    assert.equal(isAllowedRequest({ host: 'erp_1.example' }, published), false);
    assert.equal(isAllowedRequest({ host: 'localhost:4260' }, published), true);
    assert.equal(originOf(host, published), 'https://erp_1.example:8443');
    assert.equal(originOf('localhost:4260', published), 'http://localhost:4260');
  });

  it('uses http URLs when the proxy ends the encryption and sends no header about it', () => {
    const published = allowedHosts(4260, [], 'http://erp.example');
    assert.equal(originOf('erp.example', published), 'http://erp.example');
    assert.equal(
      isAllowedRequest({ host: 'erp.example', origin: 'https://erp.example' }, published),
      true,
    );
  });
});
