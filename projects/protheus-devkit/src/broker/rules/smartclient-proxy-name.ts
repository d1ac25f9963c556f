import { type ConfigSet } from '../check/config-set.js';
import { keyPlace, notChecked } from '../check/locations.js';
import { answersTo } from '../check/protheus-sites.js';
import { type Rule } from '../check/rule.js';
import { type Connection, meansBroker } from '../model/smartclient-model.js';
import { SOURCES } from '../check/sources.js';

export const smartclientProxyName: Rule = {
  code: 'PDK342',
  severity: 'error',
  title: {
    pt: 'O endereço do smartclient.ini é um nome e uma porta em que o proxy atende',
    en: 'The address of smartclient.ini is a name and a port that the proxy serves',
  },
  source: SOURCES.brokerWebSocket,
  needs: ['smartclient'],
  *check(set) {
    const brokerPorts = set.balances.map(({ port }) => port);
    for (const connection of set.connections.filter(meansBroker)) {
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
      const wrong = mistake(connection, set);
      if (!wrong) continue;
      yield {
        place: keyPlace(file, serverKey),
        cause: wrong,
        cure: {
          pt: `Dê ao proxy um site com o nome ${host} na porta ${effectivePort}${scheme === 'https' ? ' com SSL' : ''}, ou corrija o smartclient.ini.`,
          en: `Give the proxy a site named ${host} on port ${effectivePort}${scheme === 'https' ? ' with SSL' : ''}, or correct smartclient.ini.`,
        },
      };
    }
  },
};

function mistake({ host, scheme, effectivePort }: Connection, { sites }: ConfigSet) {
  const named = sites.filter(site => answersTo(site, host));
  if (!named.length) {
    const names = [...new Set(sites.flatMap(site => site.names))].join(', ') || '-';
    return {
      pt: `O proxy não tem site com o nome ${host}; ele atende: ${names}.`,
      en: `The proxy has no site named ${host}; it serves: ${names}.`,
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
