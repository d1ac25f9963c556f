import { SOURCES } from '../../findings/sources.js';
import { firstOf, isOn } from '../ini/ini-values.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

// TLS 1.0 has two names.
const VERSIONS = [['SSL2'], ['SSL3'], ['TLS1_0', 'TLS1'], ['TLS1_1'], ['TLS1_2'], ['TLS1_3']];

export const tlsVersionsGap: BrokerRule = {
  meta: {
    name: 'tls-versions-gap',
    code: 'PDK365',
    severity: 'error',
    title: {
      pt: 'As versões de SSL/TLS ligadas em [SSLConfigure] são seguidas, sem faltar nenhuma no meio',
      en: 'The SSL/TLS versions enabled in [SSLConfigure] follow each other without a gap',
    },
    source: SOURCES.ssl,
  },
  needs: ['server'],
  *check({ servers }) {
    for (const { file, ini } of servers) {
      const keys = VERSIONS.flatMap(names => firstOf(ini, 'SSLConfigure', ...names) ?? []);
      const on = keys.map(key => isOn(key));
      const gap = keys.find(
        (_, index) =>
          !on[index] && on.slice(0, index).includes(true) && on.slice(index).includes(true),
      );
      if (!gap) continue;
      yield {
        place: keyPlace(file, gap),
        message: {
          pt: `${gap.key}=${gap.value} desliga uma versão no meio da faixa de SSL, e o AppServer não aceita essa combinação.`,
          en: `${gap.key}=${gap.value} disables a version between enabled ones: the AppServer does not accept a gap in the range of SSL versions.`,
        },
        solution: {
          pt: 'Ligue só as novas: SSL2=0, SSL3=0, TLS1_0=0, TLS1_1=0, TLS1_2=1, TLS1_3=1.',
          en: 'Enable only the new ones: SSL2=0, SSL3=0, TLS1_0=0, TLS1_1=0, TLS1_2=1, TLS1_3=1.',
        },
      };
    }
  },
};
