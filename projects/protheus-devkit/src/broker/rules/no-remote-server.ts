import { SOURCES } from '../../findings/sources.js';
import { type BrokerRule } from './support/broker-rule.js';

export const noRemoteServer: BrokerRule = {
  meta: {
    name: 'no-remote-server',
    code: 'PDK321',
    severity: 'error',
    title: {
      pt: 'O broker tem ao menos um servidor: REMOTE_SERVER_01',
      en: 'The broker has at least one server: REMOTE_SERVER_01',
    },
    source: SOURCES.brokerWebSocket,
  },
  needs: ['broker'],
  *check({ balances }) {
    for (const { file, section, line, remotes } of balances) {
      if (remotes.length) continue;
      yield {
        place: { file, line, key: 'REMOTE_SERVER_01' },
        message: {
          pt: `A seção [${section}] não tem nenhum REMOTE_SERVER_xx: não há para onde mandar os clientes.`,
          en: `The section [${section}] has no REMOTE_SERVER_xx: there is nowhere to send the clients.`,
        },
        solution: {
          pt: 'Acrescente uma linha para cada servidor: REMOTE_SERVER_01 = <máquina> <porta multiprotocolo>.',
          en: 'Add one line for each server: REMOTE_SERVER_01 = <machine> <multiprotocol port>.',
        },
      };
    }
  },
};
