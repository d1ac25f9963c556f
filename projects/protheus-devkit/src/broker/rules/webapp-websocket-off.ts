import { SOURCES } from '../../findings/sources.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const webappWebSocketOff: BrokerRule = {
  meta: {
    name: 'webapp-websocket-off',
    code: 'PDK337',
    severity: 'information',
    title: {
      pt: '[WEBAPP] WebSocket=0 só era exigido pelas versões antigas do broker HTTP',
      en: '[WEBAPP] WebSocket=0 was required only by old versions of the HTTP broker',
    },
    source: SOURCES.brokerHttpHistory,
  },
  needs: ['broker', 'server'],
  *check({ balances, balanced }) {
    if (!balances.some(({ kind }) => kind === 'http')) return;
    for (const { file, ini } of balanced) {
      const key = ini.get('WEBAPP', 'WebSocket');
      if (key?.value !== '0') continue;
      yield {
        place: keyPlace(file, key),
        message: {
          pt: 'O WebApp está sem WebSocket. As páginas antigas de BALANCE_HTTP exigiam isso; a atual não exige mais.',
          en: 'The web client does not use WebSocket. Old pages of BALANCE_HTTP required that; the current page does not.',
        },
        solution: {
          pt: 'Com um broker atual, teste sem esta chave. Com um antigo, deixe como está.',
          en: 'With a current broker, try without this key. With an old one, leave it.',
        },
      };
    }
  },
};
