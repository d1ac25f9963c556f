import { keyPlace } from '../check/locations.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';
import { firstOf, isOn } from '../check/ini-values.js';

// TLS 1.0 goes by two names.
const VERSIONS = [['SSL2'], ['SSL3'], ['TLS1_0', 'TLS1'], ['TLS1_1'], ['TLS1_2'], ['TLS1_3']];

export const tlsVersionsGap: Rule = {
  code: 'PDK365',
  severity: 'error',
  title: {
    pt: 'As versões de SSL/TLS ligadas em [SSLConfigure] são seguidas, sem buraco',
    en: 'The SSL/TLS versions switched on in [SSLConfigure] follow each other without a gap',
  },
  source: SOURCES.ssl,
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
        cause: {
          pt: `${gap.key}=${gap.value} deixa um buraco entre versões ligadas: o AppServer não aceita essa combinação.`,
          en: `${gap.key}=${gap.value} leaves a gap between versions that are on: the AppServer does not take that.`,
        },
        cure: {
          pt: 'Ligue só as novas: SSL2=0, SSL3=0, TLS1_0=0, TLS1_1=0, TLS1_2=1, TLS1_3=1.',
          en: 'Switch only the new ones on: SSL2=0, SSL3=0, TLS1_0=0, TLS1_1=0, TLS1_2=1, TLS1_3=1.',
        },
      };
    }
  },
};
