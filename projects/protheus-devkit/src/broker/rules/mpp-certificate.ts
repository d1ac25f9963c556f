import { SOURCES } from '../../findings/sources.js';
import { type BrokerRule } from './support/broker-rule.js';
import { loneCertificates } from './support/certificate-pair.js';

export const mppCertificate: BrokerRule = {
  meta: {
    name: 'mpp-certificate',
    code: 'PDK363',
    severity: 'error',
    title: {
      pt: '[MPP] tem SSL_Certificate com SSL_Key, ou SSL_Default=1, não os dois',
      en: '[MPP] has SSL_Certificate with SSL_Key, or SSL_Default=1, not both',
    },
    source: SOURCES.multiProtocol,
  },
  needs: ['server'],
  check: set => loneCertificates(set, 'mpp'),
};
