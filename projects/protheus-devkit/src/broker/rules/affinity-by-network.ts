import { protheusRoutes } from '../check/protheus-sites.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';

export const affinityByNetwork: Rule = {
  code: 'PDK375',
  severity: 'warning',
  title: {
    pt: 'A afinidade distingue usuários da mesma rede',
    en: 'The affinity tells users of one network apart',
  },
  source: SOURCES.nginxUpstream,
  needs: ['proxy'],
  *check(set) {
    for (const { site, route } of protheusRoutes(set)) {
      if (route.targets.length < 2 || route.affinity !== 'network') continue;
      yield {
        place: { file: site.file, line: route.line, key: route.path },
        cause: {
          pt: 'ip_hash usa só os três primeiros números do endereço: todos os usuários de um escritório vão para o mesmo servidor.',
          en: 'ip_hash uses the first three numbers of the address only: all users of an office go to one server.',
        },
        cure: {
          pt: 'Troque ip_hash por hash com um cookie de rota, ou por hash $remote_addr consistent.',
          en: 'Replace ip_hash by hash with a route cookie, or by hash $remote_addr consistent.',
        },
      };
    }
  },
};
