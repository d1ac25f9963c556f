import { keyPlace } from '../check/locations.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';

export const otherClientsRefused: Rule = {
  code: 'PDK330',
  severity: 'info',
  title: {
    pt: 'ALLOW_ANY_CLIENT=1 deixa entrar também o WebApp e as páginas dos aplicativos',
    en: "ALLOW_ANY_CLIENT=1 lets the web client and the applications' pages in too",
  },
  source: SOURCES.brokerWebSocket,
  needs: ['broker'],
  *check({ balances }) {
    for (const { file, kind, line, key, on } of balances) {
      if (kind !== 'desktop' || !on('CLIENT_IS_WEBSOCKET') || on('ALLOW_ANY_CLIENT')) continue;
      const written = key('ALLOW_ANY_CLIENT');
      yield {
        place: written ? keyPlace(file, written) : { file, line, key: 'ALLOW_ANY_CLIENT' },
        cause: {
          pt: 'Sem ALLOW_ANY_CLIENT=1, só entra o SmartClient configurado para o broker com WebSocket: ficam de fora o WebApp, o Electron e, ao que tudo indica, as páginas que a FwCallApp abre pela porta do broker.',
          en: "Without ALLOW_ANY_CLIENT=1 only a SmartClient set up for the broker with WebSocket gets in: the web client and Electron stay outside, and so, it seems, do the pages that FwCallApp opens by the broker's port.",
        },
        cure: {
          pt: 'Se os usuários abrem aplicativos PO UI, escreva ALLOW_ANY_CLIENT = 1 e aponte cada REMOTE_SERVER para uma porta multiprotocolo.',
          en: 'When users open PO UI applications, write ALLOW_ANY_CLIENT = 1 and point each REMOTE_SERVER to a multiprotocol port.',
        },
      };
    }
  },
};
