import { SOURCES } from '../../findings/sources.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const oneAppEnvironment: BrokerRule = {
  meta: {
    name: 'one-app-environment',
    code: 'PDK353',
    severity: 'error',
    title: {
      pt: 'App_Environment tem um só ambiente',
      en: 'App_Environment has exactly one environment',
    },
    source: SOURCES.environments,
  },
  needs: ['server'],
  *check({ servers }) {
    for (const { file, environment, environmentKey } of servers) {
      if (!environmentKey || !environment || !/[,;\s]/.test(environment)) continue;
      const [first] = environment.split(/[,;\s]+/);
      yield {
        place: keyPlace(file, environmentKey),
        message: {
          pt: `App_Environment = ${environment} tem mais de um nome, e o servidor procura um ambiente com esse nome inteiro.`,
          en: `App_Environment = ${environment} has more than one name, and the server searches for one environment with that whole name.`,
        },
        solution: {
          pt: `Escreva App_Environment=${first} e a lista completa em App_Environment_Extra (LIB 20241007, release 12.1.2410).`,
          en: `Write App_Environment=${first} and the complete list into App_Environment_Extra (LIB 20241007, release 12.1.2410).`,
        },
      };
    }
  },
};
