import { SOURCES } from '../../findings/sources.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const oldMaster: BrokerRule = {
  meta: {
    name: 'old-master',
    code: 'PDK338',
    severity: 'error',
    title: {
      pt: 'O Master do balanceamento antigo não está na lista do broker',
      en: "The master of the old load balance is not in the broker's list",
    },
    source: SOURCES.brokerDesktop,
  },
  needs: ['broker', 'server'],
  *check({ balances, servers }) {
    for (const { file, remotes } of balances) {
      for (const { key, port } of remotes) {
        const there = servers.filter(({ listeners }) =>
          listeners.some(one => one.port === port && /^(?:multiprotocol|tcp)$/.test(one.role)),
        );
        const [master] = there;
        // Two machines may use the same port: another server with this port makes the case uncertain.
        if (!master || !there.every(({ ini }) => ini.has('servernetwork'))) continue;
        yield {
          place: keyPlace(file, key),
          message: {
            pt: `${key.key} aponta para ${master.file}, que tem a seção [servernetwork]: é o Master do balanceamento antigo, que redireciona cada cliente de novo.`,
            en: `${key.key} points to ${master.file}, which has the section [servernetwork]: it is the master of the old load balance, which redirects each client again.`,
          },
          solution: {
            pt: 'Aponte o broker para os servidores que o Master balanceava, e retire o Master da lista.',
            en: 'Point the broker to the servers that the master balanced, and remove the master from the list.',
          },
        };
      }
    }
  },
};
