import { SOURCES } from '../../findings/sources.js';
import { protheusSites } from '../model/protheus-sites.js';
import { isRestRoute } from '../model/rest-routes.js';
import { type BrokerRule } from './support/broker-rule.js';
import { includeNotGiven } from './support/locations.js';

const LEAST = 10 * 1_048_576;

export const bodyLimit: BrokerRule = {
  meta: {
    name: 'body-limit',
    code: 'PDK373',
    severity: 'warning',
    title: {
      pt: 'O proxy aceita corpos de ao menos 10 MB',
      en: 'The proxy accepts bodies of at least 10 MB',
    },
    source: SOURCES.nginxCore,
  },
  needs: ['proxy'],
  *check(set) {
    for (const site of protheusSites(set)) {
      const { file, kind, line, bodyLimit: limit, redirect } = site;
      if (limit === 0 || limit >= LEAST || redirect) continue;
      const routes = site.routes.filter(({ targets }) => targets.length > 0);
      if (routes.every(route => isRestRoute(set, route))) continue;
      const partial = routes.find(({ missingInclude }) => missingInclude !== undefined);
      if (partial) {
        yield* includeNotGiven(site, partial);
        continue;
      }
      const size = `${Math.round((limit / 1_048_576) * 10) / 10} MB`;
      const directive =
        kind === 'nginx' ? 'client_max_body_size 50m;' : 'LimitRequestBody 52428800';
      yield {
        place: { file, line, key: directive.split(' ')[0] },
        message: {
          pt: `O proxy recusa com 413 toda requisição com mais de ${size}: um anexo ou uma lista grande não chega ao servidor.`,
          en: `The proxy rejects each request of more than ${size} with 413: an attachment or a large list does not reach the server.`,
        },
        solution: { pt: `Escreva no site: ${directive}`, en: `Write into the site: ${directive}` },
      };
    }
  },
};
