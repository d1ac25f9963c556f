import { SOURCES } from '../../findings/sources.js';
import { isRestRoute } from '../model/rest-routes.js';
import { type BrokerRule } from './support/broker-rule.js';
import { forEachRoute } from './support/for-each-route.js';

export const subPath: BrokerRule = {
  meta: {
    name: 'sub-path',
    code: 'PDK379',
    severity: 'error',
    title: {
      pt: 'O Protheus é publicado na raiz de um nome, não em um subcaminho',
      en: 'Protheus is published at the root of a name, not under a sub-path',
    },
    source: SOURCES.nginxProxy,
  },
  needs: ['proxy'],
  check: set =>
    forEachRoute(set, route => {
      if (!route.rewritten || isRestRoute(set, route)) return undefined;
      return {
        message: {
          pt: `O caminho ${route.path} é alterado pelo proxy: a página pede /app-root/... na raiz do nome, que o proxy não encaminha ao Protheus, e recebe 404.`,
          en: `The path ${route.path} is changed by the proxy: the page requests /app-root/... at the root of the name, which the proxy does not forward to Protheus, and receives 404.`,
        },
        solution: {
          pt: 'Dê ao Protheus um nome só dele (por exemplo erp.minha-empresa.com.br) e repasse os caminhos sem alterar.',
          en: 'Give Protheus its own name (for example erp.my-company.com) and forward the paths unchanged.',
        },
      };
    }),
};
