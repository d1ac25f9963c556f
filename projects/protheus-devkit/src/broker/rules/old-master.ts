import { keyPlace } from '../check/locations.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';

export const oldMaster: Rule = {
  code: 'PDK338',
  severity: 'error',
  title: {
    pt: 'O Master do balanceamento antigo não está na lista do broker',
    en: "The master of the old load balance is not in the broker's list",
  },
  source: SOURCES.brokerDesktop,
  needs: ['broker', 'server'],
  *check({ balances, servers }) {
    for (const { file, remotes } of balances) {
      for (const { key, port } of remotes) {
        const there = servers.filter(({ listeners }) =>
          listeners.some(one => one.port === port && /^(?:multiprotocol|tcp)$/.test(one.role)),
        );
        const [master] = there;
        // Two machines may use one port: with another server behind it nothing is proven.
        if (!master || !there.every(({ ini }) => ini.has('servernetwork'))) continue;
        yield {
          place: keyPlace(file, key),
          cause: {
            pt: `${key.key} aponta para ${master.file}, que tem a seção [servernetwork]: é o Master do balanceamento antigo, que redireciona cada cliente mais uma vez.`,
            en: `${key.key} points to ${master.file}, which has the section [servernetwork]: it is the master of the old load balance, which redirects each client once more.`,
          },
          cure: {
            pt: 'Aponte o broker para os servidores que o Master balanceava, e tire o Master da lista.',
            en: 'Point the broker to the servers that the master balanced, and take the master off the list.',
          },
        };
      }
    }
  },
};
