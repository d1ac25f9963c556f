import { SOURCES } from '../../findings/sources.js';
import { type BrokerRule } from './support/broker-rule.js';

export const monitoringNotSet: BrokerRule = {
  meta: {
    name: 'monitoring-not-set',
    code: 'PDK326',
    severity: 'information',
    title: {
      pt: 'MONITORING_TYPE está definido',
      en: 'MONITORING_TYPE is set',
    },
    source: SOURCES.monitoring,
  },
  needs: ['broker'],
  *check({ balances }) {
    for (const { file, kind, section, line, key } of balances) {
      if (kind !== 'desktop' || key('MONITORING_TYPE')) continue;
      yield {
        place: { file, line, key: 'MONITORING_TYPE' },
        message: {
          pt: `[${section}] não define como o broker monitora os servidores. O valor padrão não está documentado e parece usar SSL: o broker trataria todos os servidores sem SSL como parados.`,
          en: `[${section}] does not set how the broker monitors the servers. The default is not documented and seems to use SSL: the broker would treat all servers without SSL as down.`,
        },
        solution: {
          pt: 'Escreva MONITORING_TYPE = SMARTCLIENT_SSL_ACTIVE se a porta multiprotocolo dos servidores usa SSL (o padrão), ou SMARTCLIENT_ACTIVE se MultiProtocolPortSecure=0.',
          en: "Write MONITORING_TYPE = SMARTCLIENT_SSL_ACTIVE when the servers' multiprotocol port uses SSL (the default), or SMARTCLIENT_ACTIVE with MultiProtocolPortSecure=0.",
        },
      };
    }
  },
};
