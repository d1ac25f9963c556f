import { keyPlace } from '../check/locations.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';
import { monitorsSecurely } from './methods.js';

export const monitoringTls: Rule = {
  code: 'PDK358',
  severity: 'error',
  title: {
    pt: 'MONITORING_TYPE usa SSL se, e só se, a porta multiprotocolo dos servidores usa',
    en: "MONITORING_TYPE uses SSL if, and only if, the servers' multiprotocol port does",
  },
  source: SOURCES.monitoring,
  needs: ['broker', 'server'],
  *check({ balances, servers }) {
    for (const { file, key } of balances) {
      const type = key('MONITORING_TYPE');
      const secure = type && monitorsSecurely(type.value);
      if (!type || secure === undefined) continue;
      const wrong = servers.filter(one => one.multiProtocol && one.secure !== secure);
      if (!wrong.length) continue;
      const files = wrong.map(one => one.file).join(', ');
      yield {
        place: keyPlace(file, type),
        cause: {
          pt: `MONITORING_TYPE = ${type.value} fala ${secure ? 'com' : 'sem'} SSL, e a porta multiprotocolo está ${secure ? 'sem' : 'com'} SSL (MultiProtocolPortSecure=${secure ? 0 : 1}) em ${files}: o broker dá esses servidores como parados.`,
          en: `MONITORING_TYPE = ${type.value} speaks ${secure ? 'with' : 'without'} SSL, and the multiprotocol port is ${secure ? 'without' : 'with'} SSL (MultiProtocolPortSecure=${secure ? 0 : 1}) in ${files}: the broker counts these servers as down.`,
        },
        cure: secure
          ? {
              pt: 'Escreva MONITORING_TYPE = SMARTCLIENT_ACTIVE, ou ligue MultiProtocolPortSecure=1 nos servidores.',
              en: 'Write MONITORING_TYPE = SMARTCLIENT_ACTIVE, or switch MultiProtocolPortSecure=1 on in the servers.',
            }
          : {
              pt: 'Escreva MONITORING_TYPE = SMARTCLIENT_SSL_ACTIVE (a porta multiprotocolo usa SSL quando o ini não diz o contrário).',
              en: 'Write MONITORING_TYPE = SMARTCLIENT_SSL_ACTIVE (the multiprotocol port uses SSL unless the ini file says otherwise).',
            },
      };
    }
  },
};
