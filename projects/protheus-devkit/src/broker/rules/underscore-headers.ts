import { SOURCES } from '../../findings/sources.js';
import { protheusSites } from '../model/protheus-sites.js';
import { type BrokerRule } from './support/broker-rule.js';

export const underscoreHeaders: BrokerRule = {
  meta: {
    name: 'underscore-headers',
    code: 'PDK378',
    severity: 'information',
    title: {
      pt: 'Cabeçalhos com "_" chegam ao servidor',
      en: 'Headers with "_" reach the server',
    },
    source: SOURCES.nginxCore,
  },
  needs: ['proxy'],
  *check(set) {
    for (const { file, line, underscoreHeaders: pass, redirect } of protheusSites(set)) {
      if (pass || redirect) continue;
      yield {
        place: { file, line, key: 'underscores_in_headers' },
        message: {
          pt: 'O nginx descarta cabeçalhos com "_": o login por senha de aplicativos com @totvs/protheus-lib-core envia grant_type como cabeçalho e falha.',
          en: 'nginx drops headers with "_": the password sign-in of applications with @totvs/protheus-lib-core sends grant_type as a header and fails.',
        },
        solution: {
          pt: 'Se algum aplicativo usa essa biblioteca, escreva underscores_in_headers on; (a ngx-protheus não precisa).',
          en: 'When an application uses that library, write underscores_in_headers on; (ngx-protheus does not need it).',
        },
      };
    }
  },
};
