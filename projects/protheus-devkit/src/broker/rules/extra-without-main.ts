import { SOURCES } from '../../findings/sources.js';
import { sameName } from '../ini/ini-line.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const extraWithoutMain: BrokerRule = {
  meta: {
    name: 'extra-without-main',
    code: 'PDK354',
    severity: 'error',
    title: {
      pt: 'App_Environment_Extra inclui o ambiente de App_Environment',
      en: 'App_Environment_Extra includes the environment of App_Environment',
    },
    source: SOURCES.environments,
  },
  needs: ['server'],
  *check({ servers }) {
    for (const { file, environment, extraKey, extras } of servers) {
      if (!extraKey || !extras.length) continue;
      if (environment && extras.some(name => sameName(name, environment))) continue;
      yield {
        place: keyPlace(file, extraKey),
        message: {
          pt: `App_Environment_Extra = ${extraKey.value} não inclui App_Environment (${environment ?? 'não informado'}).`,
          en: `App_Environment_Extra = ${extraKey.value} does not include App_Environment (${environment ?? 'not set'}).`,
        },
        solution: {
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
