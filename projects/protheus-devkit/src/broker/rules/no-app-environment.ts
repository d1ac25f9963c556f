import { SOURCES } from '../../findings/sources.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const noAppEnvironment: BrokerRule = {
  meta: {
    name: 'no-app-environment',
    code: 'PDK350',
    severity: 'warning',
    title: {
      pt: 'Cada servidor tem [General] App_Environment, sem o qual a FwCallApp não abre aplicativos',
      en: 'Each server has [General] App_Environment, without which FwCallApp opens no application',
    },
    source: SOURCES.fwCallApp,
  },
  needs: ['server'],
  *check({ servers }) {
    for (const { file, role, isExtract, environment, environmentKey, multiProtocol } of servers) {
      // Servers of REST, jobs, portals and collectors open no application; a part lacks the rest.
      if (role !== 'erp' || isExtract || environment || !multiProtocol) continue;
      yield {
        place: environmentKey ? keyPlace(file, environmentKey) : { file, key: 'App_Environment' },
        message: {
          pt: 'Não há [General] App_Environment: a porta multiprotocolo não cria as rotas do WebApp, do REST e dos aplicativos, e a tela fica branca.',
          en: 'There is no [General] App_Environment: the multiprotocol port creates no routes for the web client, REST and applications, and the screen stays white.',
        },
        solution: {
          pt: 'Escreva em [General]: App_Environment=<nome do ambiente>. A partir do release 12.1.2510 a chave é obrigatória; antes da LIB 20200214, use o conjunto antigo ([HTTP], MV_GCTPURL e MV_BACKEND).',
          en: "Write into [General]: App_Environment=<the environment's name>. From release 12.1.2510 on it is mandatory; before LIB 20200214 use the older set ([HTTP], MV_GCTPURL and MV_BACKEND).",
        },
      };
    }
  },
};
