import { SOURCES } from '../../findings/sources.js';
import { isOn } from '../ini/ini-values.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

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
  *check({ servers }) {
    for (const { file, ini } of servers) {
      const shipped = ini.get('MPP', 'SSL_Default');
      const certificate = ini.get('MPP', 'SSL_Certificate');
      const secret = ini.get('MPP', 'SSL_Key');
      const own = certificate?.value ? certificate : secret?.value ? secret : undefined;
      if (!own) continue;
      if (shipped && isOn(shipped)) {
        yield {
          place: keyPlace(file, shipped),
          message: {
            pt: `SSL_Default=${shipped.value} e ${own.key} (linha ${own.number}) se excluem: não está definido qual certificado o navegador recebe.`,
            en: `SSL_Default=${shipped.value} and ${own.key} (line ${own.number}) exclude each other: it is not defined which certificate the browser receives.`,
          },
          solution: {
            pt: 'Apague SSL_Default para usar o seu certificado.',
            en: 'Delete SSL_Default to use your own certificate.',
          },
        };
      } else if (!certificate?.value || !secret?.value) {
        const missing = certificate?.value ? 'SSL_Key' : 'SSL_Certificate';
        yield {
          place: keyPlace(file, own),
          message: {
            pt: `[MPP] tem ${own.key}, mas falta ${missing}.`,
            en: `[MPP] has ${own.key} but no ${missing}.`,
          },
          solution: {
            pt: `Acrescente ${missing} com o arquivo PEM que faz par com o outro.`,
            en: `Add ${missing} with the PEM file that belongs to the other.`,
          },
        };
      }
    }
  },
};
