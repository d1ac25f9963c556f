import { SOURCES } from '../../findings/sources.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

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
  *check({ balances }) {
    for (const { file, key } of balances) {
      const certificate = key('SSL_CERTIFICATE');
      const secret = key('SSL_KEY');
      const alone = certificate?.value ? !secret?.value && certificate : secret?.value && secret;
      if (!alone) continue;
      const missing = alone === certificate ? 'SSL_KEY' : 'SSL_CERTIFICATE';
      yield {
        place: keyPlace(file, alone),
        message: {
          pt: `Há ${alone.key}, mas falta ${missing}: o broker não consegue atender com SSL.`,
          en: `There is ${alone.key} but no ${missing}: the broker cannot serve SSL.`,
        },
        solution: {
          pt: `Acrescente ${missing} com o caminho do arquivo PEM que faz par com o outro.`,
          en: `Add ${missing} with the path of the PEM file that belongs to the other.`,
        },
      };
    }
  },
};
