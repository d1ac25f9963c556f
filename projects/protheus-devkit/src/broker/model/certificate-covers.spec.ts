import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { describe, it } from 'node:test';
import { testCertificate } from '../testing/fake-installation.js';
import { certificateCovers } from './certificate-covers.js';

describe('certificateCovers', async () => {
  const names = ['erp.exemplo.com.br', 'broker_nginx.exemplo.com.br', '*.filial.exemplo.com.br'];
  const { cert } = await testCertificate({ names });
  const certificate = new X509Certificate(cert);

  it('returns true for names of the certificate, also with an underscore and under a wildcard', () => {
    for (const name of [
      ...names.slice(0, 2),
      'sp.filial.exemplo.com.br',
      'a_b.filial.exemplo.com.br',
    ]) {
      assert.ok(certificateCovers(certificate, name), name);
    }
  });

  it('returns false for other names and for IP addresses', () => {
    for (const name of [
      'exemplo.com.br',
      'x_y.exemplo.com.br',
      'a.b_c.filial.exemplo.com.br',
      '10.0.0.1',
    ]) {
      assert.ok(!certificateCovers(certificate, name), name);
    }
  });
});
