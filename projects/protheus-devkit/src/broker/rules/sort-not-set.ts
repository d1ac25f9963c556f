import { SOURCES } from '../../findings/sources.js';
import { type BrokerRule } from './support/broker-rule.js';

export const sortNotSet: BrokerRule = {
  meta: {
    name: 'sort-not-set',
    code: 'PDK327',
    severity: 'information',
    title: { pt: 'SORT_METHOD está definido', en: 'SORT_METHOD is set' },
    source: SOURCES.sorting,
  },
  needs: ['broker'],
  *check({ balances }) {
    for (const { file, kind, section, line, key } of balances) {
      if (kind !== 'desktop' || key('SORT_METHOD')) continue;
      yield {
        place: { file, line, key: 'SORT_METHOD' },
        message: {
          pt: `[${section}] não define como o broker escolhe o servidor. O valor padrão mudou de CONNECTION para SERVER_MEMORY entre as versões.`,
          en: `[${section}] does not set how the broker chooses a server. The default changed from CONNECTION to SERVER_MEMORY between versions.`,
        },
        solution: {
          pt: 'Escreva SORT_METHOD com o valor que você quer: SERVER_MEMORY, SERVER_USERS, SERVER_THREADS, SERVER_CPU, CONNECTION ou ROUND_ROBIN.',
          en: 'Write SORT_METHOD with the value you want: SERVER_MEMORY, SERVER_USERS, SERVER_THREADS, SERVER_CPU, CONNECTION or ROUND_ROBIN.',
        },
      };
    }
  },
};
