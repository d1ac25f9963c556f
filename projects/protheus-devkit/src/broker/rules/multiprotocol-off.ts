import { SOURCES } from '../../findings/sources.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const multiProtocolOff: BrokerRule = {
  meta: {
    name: 'multiprotocol-off',
    code: 'PDK355',
    severity: 'error',
    title: {
      pt: 'Sem a porta multiprotocolo, o servidor tem a seção [HTTP] do conjunto antigo',
      en: 'Without the multiprotocol port the server has the section [HTTP] of the older set',
    },
    source: SOURCES.multiProtocolSimple,
  },
  needs: ['server'],
  *check({ servers }) {
    for (const { file, ini, role, multiProtocol, listeners } of servers) {
      if (role !== 'erp') continue;
      const key = ini.get('Drivers', 'MultiProtocolPort');
      if (multiProtocol || !key || listeners.some(({ role }) => role === 'http')) continue;
      yield {
        place: keyPlace(file, key),
        message: {
          pt: `MultiProtocolPort=${key.value} desliga a porta de que a FwCallApp precisa para abrir aplicativos, e nenhuma seção [HTTP] com Port a substitui.`,
          en: `MultiProtocolPort=${key.value} disables the port that FwCallApp needs to open applications, and no [HTTP] section with a Port replaces it.`,
        },
        solution: {
          pt: 'Apague MultiProtocolPort (ligada é o padrão) e use App_Environment, ou configure [HTTP] e os parâmetros MV_GCTPURL e MV_BACKEND.',
          en: 'Delete MultiProtocolPort (on is the default) and use App_Environment, or configure [HTTP] and the parameters MV_GCTPURL and MV_BACKEND.',
        },
      };
    }
  },
};
