import { SOURCES } from '../../findings/sources.js';
import { restSections } from '../model/server-model.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const restSecurityOff: BrokerRule = {
  meta: {
    name: 'rest-security-off',
    code: 'PDK369',
    severity: 'warning',
    title: {
      pt: 'O REST exige autenticação (Security)',
      en: 'REST requires authentication (Security)',
    },
    source: SOURCES.rest,
  },
  needs: ['server'],
  *check({ servers }) {
    for (const { file, ini } of servers) {
      for (const key of restSections(ini).flatMap(name => ini.get(name, 'Security') ?? [])) {
        if (key.value !== '0') continue;
        yield {
          place: keyPlace(file, key),
          message: {
            pt: 'Security=0 dá acesso ao REST a qualquer cliente. A partir do release 12.1.2410 a chave não tem mais efeito, e os clientes que dependiam dela recebem 401.',
            en: 'Security=0 gives every client access to REST. From release 12.1.2410 on the key has no effect, and clients that relied on it receive 401.',
          },
          solution: {
            pt: 'Apague Security=0; a lista de caminhos públicos vai em Public.',
            en: 'Delete Security=0; the list of public paths goes into Public.',
          },
        };
      }
    }
  },
};
