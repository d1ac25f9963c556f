import { keyPlace } from '../check/locations.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';

export const sessionTimeoutDropped: Rule = {
  code: 'PDK332',
  severity: 'info',
  title: {
    pt: 'SESSION_TIMEOUT saiu da documentação atual do broker HTTP',
    en: 'SESSION_TIMEOUT left the current documentation of the HTTP broker',
  },
  source: SOURCES.brokerHttpHistory,
  needs: ['broker'],
  *check({ balances }) {
    for (const { file, kind, key } of balances) {
      const timeout = key('SESSION_TIMEOUT');
      if (kind !== 'http' || !timeout) continue;
      yield {
        place: keyPlace(file, timeout),
        cause: {
          pt: 'SESSION_TIMEOUT só está nas páginas antigas de [BALANCE_HTTP], e mesmo nelas não vale para o SmartClient HTML.',
          en: 'SESSION_TIMEOUT stands only in old pages of [BALANCE_HTTP], and even there not for SmartClient HTML.',
        },
        cure: {
          pt: 'Controle o tempo de inatividade no appserver.ini dos servidores (InactiveTimeout).',
          en: "Limit idle time in the servers' appserver.ini (InactiveTimeout).",
        },
      };
    }
  },
};
