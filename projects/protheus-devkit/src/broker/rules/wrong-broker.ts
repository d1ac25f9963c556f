import { SOURCES } from '../../findings/sources.js';
import { type ProblemTexts, restBehindHttpBrokerTexts } from '../model/shared-texts.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace, proxyPlace } from './support/locations.js';

const REST = /^\/(?:rest|api|ws)\b/i;
const PAGES = /^\/(?:webapp|app-root)\b/i;

export const wrongBroker: BrokerRule = {
  meta: {
    name: 'wrong-broker',
    code: 'PDK336',
    severity: 'error',
    title: {
      pt: 'BALANCE_HTTP atende sessões de navegador, BALANCE_WEB_SERVICES atende REST e SOAP',
      en: 'BALANCE_HTTP serves browser sessions, BALANCE_WEB_SERVICES serves REST and SOAP',
    },
    source: SOURCES.brokerHttp,
  },
  needs: ['broker'],
  *check({ balances, servers, sites }) {
    for (const { file, kind, port, remotes } of balances) {
      if (kind !== 'http' && kind !== 'web-services') continue;
      const wrongRole = kind === 'http' ? 'rest' : 'webapp';
      for (const { key, port: remote } of remotes) {
        const listeners = servers.flatMap(server => server.listeners);
        const there = listeners.filter(listener => listener.port === remote);
        const wrong = there.find(({ role }) => role === wrongRole);
        if (!wrong || there.some(({ role }) => role === 'multiprotocol')) continue;
        yield { place: keyPlace(file, key), ...texts(kind, `[${wrong.section}] Port=${remote}`) };
      }
      const paths = kind === 'http' ? REST : PAGES;
      for (const site of sites) {
        for (const route of site.routes) {
          if (!paths.test(route.path) || !route.targets.some(to => to.port === port)) continue;
          yield {
            place: proxyPlace(site, route, route.path),
            ...texts(kind, route.path),
          };
        }
      }
    }
  },
};

function texts(kind: 'http' | 'web-services', what: string): ProblemTexts {
  return kind === 'http'
    ? restBehindHttpBrokerTexts({ pt: `${what} é REST e`, en: `${what} is REST and` })
    : {
        message: {
          pt: `${what} é uma sessão de navegador e passa pelo BALANCE_WEB_SERVICES, que pode mandar cada requisição a um servidor diferente.`,
          en: `${what} is a browser session and goes through BALANCE_WEB_SERVICES, which may send each request to another server.`,
        },
        solution: {
          pt: 'Balanceie o WebApp e os portais com BALANCE_HTTP, ou encaminhe o caminho diretamente aos servidores, com afinidade no proxy.',
          en: 'Balance the web client and portals with BALANCE_HTTP, or forward the path directly to the servers, with affinity in the proxy.',
        },
      };
}
