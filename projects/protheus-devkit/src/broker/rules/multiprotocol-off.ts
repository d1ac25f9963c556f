import { keyPlace } from '../check/locations.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';

export const multiProtocolOff: Rule = {
  code: 'PDK355',
  severity: 'error',
  title: {
    pt: 'Sem a porta multiprotocolo, o servidor tem a seção [HTTP] do conjunto antigo',
    en: 'Without the multiprotocol port the server has the section [HTTP] of the older set',
  },
  source: SOURCES.multiProtocolSimple,
  needs: ['server'],
  *check({ servers }) {
    for (const { file, ini, multiProtocol, listeners } of servers) {
      const key = ini.get('Drivers', 'MultiProtocolPort');
      if (multiProtocol || !key || listeners.some(({ role }) => role === 'http')) continue;
      yield {
        place: keyPlace(file, key),
        cause: {
          pt: `MultiProtocolPort=${key.value} desliga a porta pela qual a FwCallApp abre aplicativos, e não há [HTTP] ligado com Port que a substitua.`,
          en: `MultiProtocolPort=${key.value} switches the port off by which FwCallApp opens applications, and no [HTTP] with a Port stands in for it.`,
        },
        cure: {
          pt: 'Apague MultiProtocolPort (ligada é o padrão) e use App_Environment, ou configure [HTTP] e os parâmetros MV_GCTPURL e MV_BACKEND.',
          en: 'Delete MultiProtocolPort (on is the default) and use App_Environment, or set up [HTTP] and the parameters MV_GCTPURL and MV_BACKEND.',
        },
      };
    }
  },
};
