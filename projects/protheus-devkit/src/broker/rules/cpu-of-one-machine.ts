import { keyPlace } from '../check/locations.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';

export const cpuOfOneMachine: Rule = {
  code: 'PDK325',
  severity: 'info',
  title: {
    pt: 'A escolha pela CPU só serve quando os servidores estão em máquinas diferentes',
    en: 'Choosing by CPU makes sense only with servers on different machines',
  },
  source: SOURCES.sorting,
  needs: ['broker'],
  *check({ balances }) {
    for (const { file, key, remotes } of balances) {
      const sort = key('SORT_METHOD');
      const hosts = new Set(remotes.map(({ host }) => host?.toLowerCase()));
      if (!sort || !/^(?:SERVER|PROTHEUS)_CPU$/i.test(sort.value)) continue;
      if (remotes.length < 2 || hosts.size > 1) continue;
      yield {
        place: keyPlace(file, sort),
        cause: {
          pt: `SORT_METHOD = ${sort.value}, e os ${remotes.length} servidores estão na mesma máquina: a CPU é uma só e não diferencia nenhum.`,
          en: `SORT_METHOD = ${sort.value}, and the ${remotes.length} servers are on one machine: it has one CPU load, which tells none from the others.`,
        },
        cure: {
          pt: 'Use SERVER_USERS, SERVER_THREADS ou SERVER_MEMORY.',
          en: 'Use SERVER_USERS, SERVER_THREADS or SERVER_MEMORY.',
        },
      };
    }
  },
};
