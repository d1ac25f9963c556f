import { answersTo, brokerPorts } from '../check/protheus-sites.js';
import { type Rule } from '../check/rule.js';
import { meansBroker } from '../model/smartclient-model.js';
import { SOURCES } from '../check/sources.js';
import { routeOf } from '../proxy/proxy-model.js';

export const proxyBrokerPort: Rule = {
  code: 'PDK343',
  severity: 'error',
  title: {
    pt: 'O proxy leva o SmartClient à LOCAL_SERVER_PORT do broker',
    en: "The proxy leads the SmartClient to the broker's LOCAL_SERVER_PORT",
  },
  source: SOURCES.brokerWebSocket,
  needs: ['broker', 'smartclient', 'proxy'],
  *check(set) {
    const ports = brokerPorts(set.balances);
    if (!ports.size) return;
    for (const { host } of set.connections.filter(meansBroker)) {
      for (const site of set.sites.filter(one => !one.redirect && answersTo(one, host))) {
        const route = routeOf(site.kind, site, '/');
        const wrong = route?.targets.filter(({ port }) => !ports.has(port)) ?? [];
        if (route && route.targets.length > 0 && !wrong.length) continue;
        const reached = wrong.map(to => `${to.host}:${to.port}`).join(', ');
        const wanted = [...ports].join(', ');
        yield {
          place: { file: site.file, line: route?.line ?? site.line, key: '/' },
          cause: {
            pt: `O site ${host} leva "/" a ${reached || 'nenhum servidor'}, e o broker atende na porta ${wanted}.`,
            en: `The site ${host} leads "/" to ${reached || 'no server'}, and the broker listens on port ${wanted}.`,
          },
          cure: {
            pt: `Leve "/" à máquina do broker na porta ${wanted}.`,
            en: `Lead "/" to the broker's machine on port ${wanted}.`,
          },
        };
      }
    }
  },
};
