import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';

export const sortNotSet: Rule = {
  code: 'PDK327',
  severity: 'info',
  title: { pt: 'SORT_METHOD está escrito', en: 'SORT_METHOD is written out' },
  source: SOURCES.sorting,
  needs: ['broker'],
  *check({ balances }) {
    for (const { file, kind, section, line, key } of balances) {
      if (kind !== 'desktop' || key('SORT_METHOD')) continue;
      yield {
        place: { file, line, key: 'SORT_METHOD' },
        cause: {
          pt: `[${section}] não diz como o servidor é escolhido. O valor assumido mudou de CONNECTION para SERVER_MEMORY entre as versões.`,
          en: `[${section}] does not say how a server is chosen. The default changed from CONNECTION to SERVER_MEMORY between versions.`,
        },
        cure: {
          pt: 'Escreva SORT_METHOD com o valor que você quer: SERVER_MEMORY, SERVER_USERS, SERVER_THREADS, SERVER_CPU, CONNECTION ou ROUND_ROBIN.',
          en: 'Write SORT_METHOD with the value you want: SERVER_MEMORY, SERVER_USERS, SERVER_THREADS, SERVER_CPU, CONNECTION or ROUND_ROBIN.',
        },
      };
    }
  },
};
