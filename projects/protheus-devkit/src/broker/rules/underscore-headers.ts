import { protheusSites } from '../check/protheus-sites.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';

export const underscoreHeaders: Rule = {
  code: 'PDK378',
  severity: 'info',
  title: {
    pt: 'Cabeçalhos com "_" chegam ao servidor',
    en: 'Headers with "_" reach the server',
  },
  source: SOURCES.nginxCore,
  needs: ['proxy'],
  *check(set) {
    for (const { file, line, underscoreHeaders: pass, redirect } of protheusSites(set)) {
      if (pass || redirect) continue;
      yield {
        place: { file, line, key: 'underscores_in_headers' },
        cause: {
          pt: 'O nginx descarta cabeçalhos com "_": o login por senha de aplicativos com @totvs/protheus-lib-core envia grant_type como cabeçalho e falha.',
          en: 'nginx drops headers with "_": the password sign-in of applications with @totvs/protheus-lib-core sends grant_type as a header and fails.',
        },
        cure: {
          pt: 'Se algum aplicativo usa essa biblioteca, escreva underscores_in_headers on; (a ngx-protheus não precisa).',
          en: 'When an application uses that library, write underscores_in_headers on; (ngx-protheus does not need it).',
        },
      };
    }
  },
};
