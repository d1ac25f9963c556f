import { SOURCES } from '../../findings/sources.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const cpuOfOneMachine: BrokerRule = {
  meta: {
    name: 'cpu-of-one-machine',
    code: 'PDK325',
    severity: 'information',
    title: {
      pt: 'A escolha pela CPU só serve quando os servidores estão em máquinas diferentes',
      en: 'Choosing by CPU makes sense only with servers on different machines',
    },
    source: SOURCES.sorting,
  },
  needs: ['broker'],
  *check({ balances }) {
    for (const { file, key, remotes } of balances) {
      const sort = key('SORT_METHOD');
      const hosts = new Set(remotes.map(({ host }) => host?.toLowerCase()));
      if (!sort || !/^(?:SERVER|PROTHEUS)_CPU$/i.test(sort.value)) continue;
      if (remotes.length < 2 || hosts.size > 1) continue;
      yield {
        place: keyPlace(file, sort),
        message: {
          pt: `SORT_METHOD = ${sort.value}, e os ${remotes.length} servidores estão na mesma máquina: a carga de CPU é a mesma, e o broker não tem como escolher.`,
          en: `SORT_METHOD = ${sort.value}, and the ${remotes.length} servers are on one machine: they have the same CPU load, so that the broker cannot choose between them.`,
        },
        solution: {
          pt: 'Use SERVER_USERS, SERVER_THREADS ou SERVER_MEMORY.',
          en: 'Use SERVER_USERS, SERVER_THREADS or SERVER_MEMORY.',
        },
      };
    }
  },
};
