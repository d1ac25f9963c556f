import { SOURCES } from '../../findings/sources.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const otherClientsRefused: BrokerRule = {
  meta: {
    name: 'other-clients-refused',
    code: 'PDK330',
    severity: 'information',
    title: {
      pt: 'ALLOW_ANY_CLIENT=1 aceita também o WebApp e as páginas dos aplicativos',
      en: 'ALLOW_ANY_CLIENT=1 also accepts the web client and the pages of applications',
    },
    source: SOURCES.brokerWebSocket,
  },
  needs: ['broker'],
  *check({ balances }) {
    for (const { file, kind, line, key, on } of balances) {
      if (kind !== 'desktop' || !on('CLIENT_IS_WEBSOCKET') || on('ALLOW_ANY_CLIENT')) continue;
      const written = key('ALLOW_ANY_CLIENT');
      yield {
        place: written ? keyPlace(file, written) : { file, line, key: 'ALLOW_ANY_CLIENT' },
        message: {
          pt: 'Sem ALLOW_ANY_CLIENT=1, o broker só aceita o SmartClient configurado para ele com WebSocket: recusa o WebApp, o Electron e provavelmente as páginas que a FwCallApp abre na porta do broker.',
          en: "Without ALLOW_ANY_CLIENT=1 the broker accepts only a SmartClient that is configured for it with WebSocket: it rejects the web client, Electron and probably the pages that FwCallApp opens on the broker's port.",
        },
        solution: {
          pt: 'Se os usuários abrem aplicativos PO UI, escreva ALLOW_ANY_CLIENT = 1 e aponte cada REMOTE_SERVER para uma porta multiprotocolo.',
          en: 'When users open PO UI applications, write ALLOW_ANY_CLIENT = 1 and point each REMOTE_SERVER to a multiprotocol port.',
        },
      };
    }
  },
};
