import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';

export const monitoringNotSet: Rule = {
  code: 'PDK326',
  severity: 'info',
  title: {
    pt: 'MONITORING_TYPE está escrito',
    en: 'MONITORING_TYPE is written out',
  },
  source: SOURCES.monitoring,
  needs: ['broker'],
  *check({ balances }) {
    for (const { file, kind, section, line, key } of balances) {
      if (kind !== 'desktop' || key('MONITORING_TYPE')) continue;
      yield {
        place: { file, line, key: 'MONITORING_TYPE' },
        cause: {
          pt: `[${section}] não diz como o broker verifica os servidores. O valor assumido não está documentado e parece ser um com SSL: com servidores sem SSL, todos seriam dados como parados.`,
          en: `[${section}] does not say how the broker looks after the servers. The default is not documented and seems to be one with SSL: plain servers would all count as down.`,
        },
        cure: {
          pt: 'Escreva MONITORING_TYPE = SMARTCLIENT_SSL_ACTIVE se a porta multiprotocolo dos servidores usa SSL (o padrão), ou SMARTCLIENT_ACTIVE se MultiProtocolPortSecure=0.',
          en: "Write MONITORING_TYPE = SMARTCLIENT_SSL_ACTIVE when the servers' multiprotocol port uses SSL (the default), or SMARTCLIENT_ACTIVE with MultiProtocolPortSecure=0.",
        },
      };
    }
  },
};
