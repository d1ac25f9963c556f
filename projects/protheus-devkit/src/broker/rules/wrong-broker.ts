import { type Observation } from '../check/finding.js';
import { keyPlace } from '../check/locations.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';

const REST = /^\/(?:rest|api|ws)\b/i;
const PAGES = /^\/(?:webapp|app-root)\b/i;

export const wrongBroker: Rule = {
  code: 'PDK336',
  severity: 'error',
  title: {
    pt: 'BALANCE_HTTP atende sessões de navegador, BALANCE_WEB_SERVICES atende REST e SOAP',
    en: 'BALANCE_HTTP serves browser sessions, BALANCE_WEB_SERVICES serves REST and SOAP',
  },
  source: SOURCES.brokerHttp,
  needs: ['broker'],
  *check({ balances, servers, sites }) {
    for (const { file, kind, port, remotes } of balances) {
      if (kind !== 'http' && kind !== 'web-services') continue;
      const foreign = kind === 'http' ? 'rest' : 'webapp';
      for (const { key, port: remote } of remotes) {
        const listeners = servers.flatMap(server => server.listeners);
        const there = listeners.filter(listener => listener.port === remote);
        const wrong = there.find(({ role }) => role === foreign);
        if (!wrong || there.some(({ role }) => role === 'multiprotocol')) continue;
        yield { place: keyPlace(file, key), ...words(kind, `[${wrong.section}] Port=${remote}`) };
      }
      const paths = kind === 'http' ? REST : PAGES;
      for (const site of sites) {
        for (const route of site.routes) {
          if (!paths.test(route.path) || !route.targets.some(to => to.port === port)) continue;
          yield {
            place: { file: site.file, line: route.line, key: route.path },
            ...words(kind, route.path),
          };
        }
      }
    }
  },
};

function words(kind: 'http' | 'web-services', what: string): Pick<Observation, 'cause' | 'cure'> {
  return kind === 'http'
    ? {
        cause: {
          pt: `${what} é REST e passa pelo BALANCE_HTTP, que responde com um script de recarga (status 200) a cada requisição sem o seu cookie.`,
          en: `${what} is REST and goes through BALANCE_HTTP, which answers each request without its cookie with a reload script (status 200).`,
        },
        cure: {
          pt: 'Balanceie REST e SOAP com BALANCE_WEB_SERVICES, ou leve o caminho direto aos servidores com afinidade no proxy.',
          en: 'Balance REST and SOAP with BALANCE_WEB_SERVICES, or lead the path straight to the servers with affinity in the proxy.',
        },
      }
    : {
        cause: {
          pt: `${what} é uma sessão de navegador e passa pelo BALANCE_WEB_SERVICES, que pode mandar cada requisição a um servidor diferente.`,
          en: `${what} is a browser session and goes through BALANCE_WEB_SERVICES, which may send each request to another server.`,
        },
        cure: {
          pt: 'Balanceie o WebApp e os portais com BALANCE_HTTP, ou leve o caminho direto aos servidores com afinidade no proxy.',
          en: 'Balance the web client and portals with BALANCE_HTTP, or lead the path straight to the servers with affinity in the proxy.',
        },
      };
}
