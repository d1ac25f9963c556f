import { SOURCES } from '../../findings/sources.js';
import { notChecked } from '../../findings/unchecked.js';
import { type ConfigSet } from '../model/config-set.js';
import { servesHost } from '../model/protheus-sites.js';
import { type Connection, isBrokerConnection } from '../model/smartclient-model.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const smartclientProxyName: BrokerRule = {
  meta: {
    name: 'smartclient-proxy-name',
    code: 'PDK342',
    severity: 'error',
    title: {
      pt: 'O endereço do smartclient.ini tem um nome e uma porta em que o proxy atende',
      en: 'The URL in smartclient.ini has a name and a port of the proxy',
    },
    source: SOURCES.brokerWebSocket,
  },
  needs: ['smartclient'],
  *check(set) {
    const brokerPorts = set.balances.map(({ port }) => port);
    for (const connection of set.connections.filter(isBrokerConnection)) {
      const { file, serverKey, scheme, host, effectivePort, port } = connection;
      if (!scheme || (scheme === 'http' && port !== undefined)) continue;
      if (scheme === 'https' && port !== undefined && brokerPorts.includes(port)) continue;
      if (!set.has('proxy')) {
        yield notChecked(
          `${file} chama ${serverKey.value}, e falta informar a configuração do proxy`,
          `${file} calls ${serverKey.value}, and the proxy's configuration was not given`,
        );
        continue;
      }
      const message = findProblem(connection, set);
      if (!message) continue;
      yield {
        place: keyPlace(file, serverKey),
        message,
        solution: {
          pt: `Dê ao proxy um site com o nome ${host} na porta ${effectivePort}${scheme === 'https' ? ' com SSL' : ''}, ou corrija o smartclient.ini.`,
          en: `Give the proxy a site named ${host} on port ${effectivePort}${scheme === 'https' ? ' with SSL' : ''}, or correct smartclient.ini.`,
        },
      };
    }
  },
};

function findProblem({ host, scheme, effectivePort }: Connection, { sites }: ConfigSet) {
  const named = sites.filter(site => servesHost(site, host));
  if (!named.length) {
    const names = [...new Set(sites.flatMap(site => site.names))].join(', ') || '-';
    return {
      pt: `O proxy não tem site com o nome ${host}; ele tem: ${names}.`,
      en: `The proxy has no site named ${host}; it has: ${names}.`,
    };
  }
  const listens = named.filter(({ redirect }) => !redirect).flatMap(site => site.listens);
  const tls = scheme === 'https';
  if (listens.some(one => one.port === effectivePort && one.tls === tls)) return undefined;
  const has = listens.map(({ port, tls }) => `${tls ? 'https' : 'http'}:${port}`).join(', ') || '-';
  return {
    pt: `O site ${host} do proxy atende em ${has}, e o SmartClient chama ${scheme}:${effectivePort}.`,
    en: `The proxy's site ${host} serves ${has}, and the SmartClient calls ${scheme}:${effectivePort}.`,
  };
}
