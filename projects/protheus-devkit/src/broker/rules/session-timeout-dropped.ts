import { SOURCES } from '../../findings/sources.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const sessionTimeoutDropped: BrokerRule = {
  meta: {
    name: 'session-timeout-dropped',
    code: 'PDK332',
    severity: 'information',
    title: {
      pt: 'SESSION_TIMEOUT é uma chave obsoleta do broker HTTP',
      en: 'SESSION_TIMEOUT is an obsolete key of the HTTP broker',
    },
    source: SOURCES.brokerHttpHistory,
  },
  needs: ['broker'],
  *check({ balances }) {
    for (const { file, kind, key } of balances) {
      const timeout = key('SESSION_TIMEOUT');
      if (kind !== 'http' || !timeout) continue;
      yield {
        place: keyPlace(file, timeout),
        message: {
          pt: 'SESSION_TIMEOUT é uma chave obsoleta: só está nas páginas antigas de [BALANCE_HTTP], e mesmo nelas não vale para o SmartClient HTML.',
          en: 'SESSION_TIMEOUT is an obsolete key: only old pages of [BALANCE_HTTP] have it, and not for SmartClient HTML.',
        },
        solution: {
          pt: 'Controle o tempo de inatividade no appserver.ini dos servidores (InactiveTimeout).',
          en: "Limit idle time in the servers' appserver.ini (InactiveTimeout).",
        },
      };
    }
  },
};
