import { keyPlace } from '../check/locations.js';
import { type Rule } from '../check/rule.js';
import { restSections } from '../model/server-model.js';
import { SOURCES } from '../check/sources.js';

export const restSecurityOff: Rule = {
  code: 'PDK369',
  severity: 'warning',
  title: { pt: 'O REST exige autenticação (Security)', en: 'REST asks for a sign-in (Security)' },
  source: SOURCES.rest,
  needs: ['server'],
  *check({ servers }) {
    for (const { file, ini } of servers) {
      for (const key of restSections(ini).flatMap(name => ini.get(name, 'Security') ?? [])) {
        if (key.value !== '0') continue;
        yield {
          place: keyPlace(file, key),
          cause: {
            pt: 'Security=0 deixa o REST aberto a qualquer um. A partir do release 12.1.2410 a chave não tem mais efeito, e o que dependia dela passa a receber 401.',
            en: 'Security=0 leaves REST open to anybody. From release 12.1.2410 on the key has no effect any more, and what relied on it gets 401.',
          },
          cure: {
            pt: 'Apague Security=0; a lista de caminhos públicos vai em Public.',
            en: 'Delete Security=0; the list of public paths goes into Public.',
          },
        };
      }
    }
  },
};
