import { keyPlace } from '../check/locations.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';

export const oneAppEnvironment: Rule = {
  code: 'PDK353',
  severity: 'error',
  title: {
    pt: 'App_Environment tem um só ambiente',
    en: 'App_Environment holds exactly one environment',
  },
  source: SOURCES.environments,
  needs: ['server'],
  *check({ servers }) {
    for (const { file, environment, environmentKey } of servers) {
      if (!environmentKey || !environment || !/[,;\s]/.test(environment)) continue;
      const [first] = environment.split(/[,;\s]+/);
      yield {
        place: keyPlace(file, environmentKey),
        cause: {
          pt: `App_Environment = ${environment} tem mais de um nome, e o servidor procura um ambiente com esse nome inteiro.`,
          en: `App_Environment = ${environment} holds more than one name, and the server looks for one environment of that whole name.`,
        },
        cure: {
          pt: `Escreva App_Environment=${first} e a lista completa em App_Environment_Extra (LIB 20241007, release 12.1.2410).`,
          en: `Write App_Environment=${first} and the whole list into App_Environment_Extra (LIB 20241007, release 12.1.2410).`,
        },
      };
    }
  },
};
