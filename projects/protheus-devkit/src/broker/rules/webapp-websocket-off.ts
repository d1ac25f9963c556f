import { keyPlace } from '../check/locations.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';

export const webappWebSocketOff: Rule = {
  code: 'PDK337',
  severity: 'info',
  title: {
    pt: '[WEBAPP] WebSocket=0 só era exigido pelas versões antigas do broker HTTP',
    en: '[WEBAPP] WebSocket=0 was demanded by old versions of the HTTP broker only',
  },
  source: SOURCES.brokerHttpHistory,
  needs: ['broker', 'server'],
  *check({ balances, servers }) {
    if (!balances.some(({ kind }) => kind === 'http')) return;
    for (const { file, ini } of servers) {
      const key = ini.get('WEBAPP', 'WebSocket');
      if (key?.value !== '0') continue;
      yield {
        place: keyPlace(file, key),
        cause: {
          pt: 'O WebApp está sem WebSocket. As páginas antigas de BALANCE_HTTP exigiam isso; a atual não exige mais.',
          en: 'The web client goes without WebSocket. Old pages of BALANCE_HTTP demanded that; the current one does not.',
        },
        cure: {
          pt: 'Com um broker atual, teste sem esta chave. Com um antigo, deixe como está.',
          en: 'With a current broker, try without this key. With an old one, leave it.',
        },
      };
    }
  },
};
