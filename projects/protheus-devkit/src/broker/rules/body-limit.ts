import { protheusSites } from '../check/protheus-sites.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';

const LEAST = 10 * 1_048_576;

export const bodyLimit: Rule = {
  code: 'PDK373',
  severity: 'warning',
  title: {
    pt: 'O proxy aceita corpos de ao menos 10 MB',
    en: 'The proxy takes bodies of at least 10 MB',
  },
  source: SOURCES.nginxCore,
  needs: ['proxy'],
  *check(set) {
    for (const { file, kind, line, bodyLimit: limit, redirect } of protheusSites(set)) {
      if (limit === 0 || limit >= LEAST || redirect) continue;
      const size = `${Math.round((limit / 1_048_576) * 10) / 10} MB`;
      const directive =
        kind === 'nginx' ? 'client_max_body_size 50m;' : 'LimitRequestBody 52428800';
      yield {
        place: { file, line, key: directive.split(' ')[0] },
        cause: {
          pt: `O proxy recusa com 413 o que passa de ${size}: um anexo ou uma lista grande não chega ao servidor.`,
          en: `The proxy refuses with 413 what exceeds ${size}: an attachment or a large list does not reach the server.`,
        },
        cure: { pt: `Escreva ${directive}`, en: `Write ${directive}` },
      };
    }
  },
};
