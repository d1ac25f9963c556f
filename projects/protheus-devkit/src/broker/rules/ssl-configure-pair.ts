import { SOURCES } from '../../findings/sources.js';
import { type BrokerRule } from './support/broker-rule.js';
import { loneCertificates } from './support/certificate-pair.js';

export const sslConfigurePair: BrokerRule = {
  meta: {
    name: 'ssl-configure-pair',
    code: 'PDK364',
    severity: 'error',
    title: {
      pt: '[SSLConfigure] CertificateServer e KeyServer vêm juntos',
      en: '[SSLConfigure] CertificateServer and KeyServer come together',
    },
    source: SOURCES.ssl,
  },
  needs: ['server'],
  check: set => loneCertificates(set, 'sslConfigure'),
};
