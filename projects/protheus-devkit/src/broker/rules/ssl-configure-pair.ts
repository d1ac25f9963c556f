import { SOURCES } from '../../findings/sources.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

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
  *check({ servers }) {
    for (const { file, ini } of servers) {
      const certificate = ini.get('SSLConfigure', 'CertificateServer');
      const secret = ini.get('SSLConfigure', 'KeyServer');
      const alone = certificate?.value ? !secret?.value && certificate : secret?.value && secret;
      if (!alone) continue;
      const missing = alone === certificate ? 'KeyServer' : 'CertificateServer';
      yield {
        place: keyPlace(file, alone),
        message: {
          pt: `[SSLConfigure] tem ${alone.key}, mas falta ${missing}.`,
          en: `[SSLConfigure] has ${alone.key} but no ${missing}.`,
        },
        solution: {
          pt: `Acrescente ${missing} com o arquivo PEM que faz par com o outro.`,
          en: `Add ${missing} with the PEM file that belongs to the other.`,
        },
      };
    }
  },
};
