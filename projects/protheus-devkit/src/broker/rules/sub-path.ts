import { protheusRoutes } from '../check/protheus-sites.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';

export const subPath: Rule = {
  code: 'PDK379',
  severity: 'error',
  title: {
    pt: 'O Protheus é publicado na raiz de um nome, não em um subcaminho',
    en: 'Protheus is published at the root of a name, not under a sub-path',
  },
  source: SOURCES.nginxProxy,
  needs: ['proxy'],
  *check(set) {
    for (const { site, route } of protheusRoutes(set)) {
      if (!route.rewritten) continue;
      yield {
        place: { file: site.file, line: route.line, key: route.path },
        cause: {
          pt: `O caminho ${route.path} muda no meio do proxy: a página pede /app-root/... na raiz do nome, que não leva ao Protheus, e recebe 404.`,
          en: `The path ${route.path} changes inside the proxy: the page asks for /app-root/... at the root of the name, which does not lead to Protheus, and gets 404.`,
        },
        cure: {
          pt: 'Dê ao Protheus um nome só dele (por exemplo erp.minha-empresa.com.br) e repasse os caminhos sem alterar.',
          en: 'Give Protheus a name of its own (for example erp.my-company.com) and pass the paths on unchanged.',
        },
      };
    }
  },
};
