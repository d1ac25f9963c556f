import { SOURCES } from '../../findings/sources.js';
import { parseNames } from '../ini/ini-values.js';
import { isExtract } from '../model/server-role.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const environmentSectionMissing: BrokerRule = {
  meta: {
    name: 'environment-section-missing',
    code: 'PDK351',
    severity: 'error',
    title: {
      pt: 'Os ambientes de App_Environment e App_Environment_Extra existem no arquivo',
      en: 'The environments of App_Environment and App_Environment_Extra exist in the file',
    },
    source: SOURCES.environments,
  },
  needs: [],
  *check({ inis }) {
    for (const { path, role, ini } of inis) {
      if (role === 'smartclient') continue;
      for (const name of ['App_Environment', 'App_Environment_Extra']) {
        const key = ini.get('General', name);
        for (const environment of parseNames(key?.value)) {
          if (!key || ini.has(environment)) continue;
          yield {
            // A broker opens no environment, and what a part lacks may stand elsewhere.
            ...((role === 'broker' || isExtract(ini)) && { severity: 'information' as const }),
            place: keyPlace(path, key),
            message: {
              pt: `${key.key} cita o ambiente "${environment}", e o arquivo não tem a seção [${environment}]: o servidor não encontra o ambiente.`,
              en: `${key.key} names the environment "${environment}", and the file has no section [${environment}]: the server does not find the environment.`,
            },
            solution: {
              pt: `Corrija o nome, ou acrescente a seção [${environment}] com as chaves do ambiente.`,
              en: `Correct the name, or add the section [${environment}] with the environment's keys.`,
            },
          };
        }
      }
    }
  },
};
