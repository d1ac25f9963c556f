import { SOURCES } from '../../findings/sources.js';
import { sortMethod } from '../model/balance-methods.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const sortWithoutMonitoring: BrokerRule = {
  meta: {
    name: 'sort-without-monitoring',
    code: 'PDK329',
    severity: 'warning',
    title: {
      pt: 'Escolher pelo estado dos servidores exige um MONITORING_TYPE que termina em _ACTIVE',
      en: "A choice by the servers' state needs a MONITORING_TYPE that ends in _ACTIVE",
    },
    source: SOURCES.sorting,
  },
  needs: ['broker'],
  *check({ balances }) {
    for (const { file, key } of balances) {
      const sort = key('SORT_METHOD');
      const monitoring = key('MONITORING_TYPE')?.value.toUpperCase() ?? '';
      if (!sort || !sortMethod(sort.value).startsWith('SERVER_')) continue;
      if (monitoring.endsWith('_ACTIVE')) continue;
      yield {
        place: keyPlace(file, sort),
        message: {
          pt: `SORT_METHOD = ${sort.value} compara memória, usuários, threads ou CPU, que o broker só recebe pela conexão permanente de um MONITORING_TYPE *_ACTIVE (aqui: ${monitoring || 'não informado'}).`,
          en: `SORT_METHOD = ${sort.value} compares memory, users, threads or CPU, which the broker receives only over the permanent connection of a MONITORING_TYPE *_ACTIVE (here: ${monitoring || 'not set'}).`,
        },
        solution: {
          pt: 'Escreva MONITORING_TYPE = SMARTCLIENT_SSL_ACTIVE (ou SMARTCLIENT_ACTIVE para servidores sem SSL), ou escolha SORT_METHOD = CONNECTION.',
          en: 'Write MONITORING_TYPE = SMARTCLIENT_SSL_ACTIVE (or SMARTCLIENT_ACTIVE for servers without SSL), or choose SORT_METHOD = CONNECTION.',
        },
      };
    }
  },
};
