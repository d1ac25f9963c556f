import { SOURCES } from '../../findings/sources.js';
import { brokerPorts, servesHost } from '../model/protheus-sites.js';
import { isBrokerConnection } from '../model/smartclient-model.js';
import { routeOf } from '../proxy/proxy-model.js';
import { type BrokerRule } from './support/broker-rule.js';
import { proxyPlace } from './support/locations.js';

export const proxyBrokerPort: BrokerRule = {
  meta: {
    name: 'proxy-broker-port',
    code: 'PDK343',
    severity: 'error',
    title: {
      pt: 'O proxy encaminha o SmartClient à LOCAL_SERVER_PORT do broker',
      en: "The proxy forwards the SmartClient to the broker's LOCAL_SERVER_PORT",
    },
    source: SOURCES.brokerWebSocket,
  },
  needs: ['broker', 'smartclient', 'proxy'],
  *check(set) {
    const ports = brokerPorts(set.balances);
    if (!ports.size) return;
    for (const { host } of set.connections.filter(isBrokerConnection)) {
      for (const site of set.sites.filter(one => !one.redirect && servesHost(one, host))) {
        const route = routeOf(site.kind, site, '/');
        const wrong = route?.targets.filter(({ port }) => !ports.has(port)) ?? [];
        if (route && route.targets.length > 0 && !wrong.length) continue;
        const reached = wrong.map(to => `${to.host}:${to.port}`).join(', ');
        const wanted = [...ports].join(', ');
        yield {
          place: proxyPlace(site, route ?? site, '/'),
          message: {
            pt: `O site ${host} encaminha "/" a ${reached || 'nenhum servidor'}, e o broker atende na porta ${wanted}: o SmartClient não chega a ele.`,
            en: `The site ${host} forwards "/" to ${reached || 'no server'}, and the broker listens on port ${wanted}: the SmartClient does not reach it.`,
          },
          solution: {
            pt: `Encaminhe "/" à máquina do broker na porta ${wanted}.`,
            en: `Forward "/" to the broker's machine on port ${wanted}.`,
          },
        };
      }
    }
  },
};
