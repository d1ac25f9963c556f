import { keyPlace } from '../check/locations.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';

export const sslConfigurePair: Rule = {
  code: 'PDK364',
  severity: 'error',
  title: {
    pt: '[SSLConfigure] CertificateServer e KeyServer vêm juntos',
    en: '[SSLConfigure] CertificateServer and KeyServer come together',
  },
  source: SOURCES.ssl,
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
        cause: {
          pt: `[SSLConfigure] tem ${alone.key}, mas falta ${missing}.`,
          en: `[SSLConfigure] has ${alone.key} but no ${missing}.`,
        },
        cure: {
          pt: `Acrescente ${missing} com o arquivo PEM que faz par com o outro.`,
          en: `Add ${missing} with the PEM file that belongs to the other.`,
        },
      };
    }
  },
};
