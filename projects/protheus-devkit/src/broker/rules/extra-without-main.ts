import { keyPlace } from '../check/locations.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';
import { sameName } from '../ini/ini-line.js';

export const extraWithoutMain: Rule = {
  code: 'PDK354',
  severity: 'error',
  title: {
    pt: 'App_Environment_Extra inclui o ambiente de App_Environment',
    en: 'App_Environment_Extra includes the environment of App_Environment',
  },
  source: SOURCES.environments,
  needs: ['server'],
  *check({ servers }) {
    for (const { file, environment, extraKey, extras } of servers) {
      if (!extraKey || !extras.length) continue;
      if (environment && extras.some(name => sameName(name, environment))) continue;
      yield {
        place: keyPlace(file, extraKey),
        cause: {
          pt: `App_Environment_Extra = ${extraKey.value} não inclui App_Environment (${environment ?? 'não informado'}).`,
          en: `App_Environment_Extra = ${extraKey.value} does not include App_Environment (${environment ?? 'not set'}).`,
        },
        cure: {
          pt: environment
            ? `Escreva App_Environment_Extra=${[environment, ...extras].join(',')}.`
            : `Escreva também App_Environment=${extras[0]}.`,
          en: environment
            ? `Write App_Environment_Extra=${[environment, ...extras].join(',')}.`
            : `Write App_Environment=${extras[0]} too.`,
        },
      };
    }
  },
};
