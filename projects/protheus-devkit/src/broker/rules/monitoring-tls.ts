import { SOURCES } from '../../findings/sources.js';
import { monitorsWithTls } from '../model/balance-methods.js';
import { balancedServers } from '../model/balanced-servers.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const monitoringTls: BrokerRule = {
  meta: {
    name: 'monitoring-tls',
    code: 'PDK358',
    severity: 'error',
    title: {
      pt: 'MONITORING_TYPE usa SSL se, e só se, a porta multiprotocolo dos servidores usa',
      en: "MONITORING_TYPE uses SSL if, and only if, the servers' multiprotocol port does",
    },
    source: SOURCES.monitoring,
  },
  needs: ['broker', 'server'],
  *check({ balances, servers }) {
    for (const balance of balances) {
      const { file, key } = balance;
      const type = key('MONITORING_TYPE');
      const secure = type && monitorsWithTls(type.value);
      if (!type || secure === undefined) continue;
      const wrong = balancedServers(balance, servers).filter(
        one => one.multiProtocol && one.secure !== secure,
      );
      if (!wrong.length) continue;
      const files = wrong.map(one => one.file).join(', ');
      yield {
        place: keyPlace(file, type),
        message: {
          pt: `MONITORING_TYPE = ${type.value} usa uma conexão ${secure ? 'com' : 'sem'} SSL, e a porta multiprotocolo está ${secure ? 'sem' : 'com'} SSL (MultiProtocolPortSecure=${secure ? 0 : 1}) em ${files}: o broker trata esses servidores como parados.`,
          en: `MONITORING_TYPE = ${type.value} connects ${secure ? 'with' : 'without'} SSL, and the multiprotocol port is ${secure ? 'without' : 'with'} SSL (MultiProtocolPortSecure=${secure ? 0 : 1}) in ${files}: the broker treats these servers as down.`,
        },
        solution: secure
          ? {
              pt: 'Escreva MONITORING_TYPE = SMARTCLIENT_ACTIVE, ou escreva MultiProtocolPortSecure=1 nos servidores.',
              en: 'Write MONITORING_TYPE = SMARTCLIENT_ACTIVE, or set MultiProtocolPortSecure=1 in the servers.',
            }
          : {
              pt: 'Escreva MONITORING_TYPE = SMARTCLIENT_SSL_ACTIVE (a porta multiprotocolo usa SSL quando o ini não diz o contrário).',
              en: 'Write MONITORING_TYPE = SMARTCLIENT_SSL_ACTIVE (the multiprotocol port uses SSL unless the ini file says otherwise).',
            },
      };
    }
  },
};
