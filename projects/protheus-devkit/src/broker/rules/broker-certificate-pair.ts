import { SOURCES } from '../../findings/sources.js';
import { type BrokerRule } from './support/broker-rule.js';
import { loneCertificates } from './support/certificate-pair.js';

export const brokerCertificatePair: BrokerRule = {
  meta: {
    name: 'broker-certificate-pair',
    code: 'PDK331',
    severity: 'error',
    title: {
      pt: 'SSL_CERTIFICATE e SSL_KEY vêm juntos',
      en: 'SSL_CERTIFICATE and SSL_KEY come together',
    },
    source: SOURCES.brokerMeuRh,
  },
  needs: ['broker'],
  check: set => loneCertificates(set, 'broker'),
};
