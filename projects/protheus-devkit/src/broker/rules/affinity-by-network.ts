import { SOURCES } from '../../findings/sources.js';
import { type BrokerRule } from './support/broker-rule.js';
import { forEachRoute } from './support/for-each-route.js';

export const affinityByNetwork: BrokerRule = {
  meta: {
    name: 'affinity-by-network',
    code: 'PDK375',
    severity: 'warning',
    title: {
      pt: 'A afinidade distingue usuários da mesma rede',
      en: 'The affinity distinguishes the users of one network',
    },
    source: SOURCES.nginxUpstream,
  },
  needs: ['proxy'],
  check: set =>
    forEachRoute(set, route => {
      if (route.distributedOver < 2 || route.affinity !== 'network') return undefined;
      return {
        message: {
          pt: 'ip_hash usa só os três primeiros números do endereço IP: todos os usuários de um escritório vão para o mesmo servidor.',
          en: 'ip_hash uses only the first three numbers of the IP address: all users of an office reach the same server.',
        },
        solution: {
          pt: 'Troque ip_hash por hash com um cookie de rota, ou por hash $remote_addr consistent.',
          en: 'Replace ip_hash by hash with a route cookie, or by hash $remote_addr consistent.',
        },
      };
    }),
};
