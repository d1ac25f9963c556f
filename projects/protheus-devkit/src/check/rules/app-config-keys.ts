import { nearestWord } from '../../findings/nearest-word.js';
import { SOURCES } from '../../findings/sources.js';
import { readAppConfigs } from '../model/app-config.js';
import { type AppRule } from './support/app-rule.js';

const known = [
  'name',
  'version',
  'serverBackend',
  'restEntryPoint',
  'versionAPI',
  'productLine',
  'api_baseUrl',
];

/** A misspelt key is ignored at run time without an error. */
export const appConfigKeys: AppRule = {
  meta: {
    name: 'app-config-keys',
    code: 'PDK127',
    severity: 'error',
    title: {
      pt: 'As chaves do appconfig.json são conhecidas',
      en: 'The keys of appconfig.json are known',
    },
    source: SOURCES.fwCallApp,
  },
  options: {
    allow: value => Array.isArray(value) && value.every(item => typeof item === 'string'),
  },
  start: ({ tree, options, report }) => ({
    async end(): Promise<void> {
      const allowed = new Set([...known, ...((options['allow'] ?? []) as readonly string[])]);
      for (const { content, keyPlace } of await readAppConfigs(tree)) {
        for (const key of Object.keys(content ?? {})) {
          if (allowed.has(key)) continue;
          const similar = nearestWord(key, known);
          report({
            place: keyPlace(key),
            severity: similar === undefined ? 'warning' : 'error',
            message:
              similar === undefined
                ? {
                    en: `"${key}" is not a key of the configuration: neither FwCallApp nor the library reads it.`,
                    pt: `"${key}" não é uma chave da configuração: nem a FwCallApp nem a biblioteca a leem.`,
                  }
                : {
                    en: `"${key}" is not read; the right name is "${similar}".`,
                    pt: `"${key}" não é lida; o nome certo é "${similar}".`,
                  },
            solution:
              similar === undefined
                ? {
                    en: `If the key is your own, allow it in protheus.check.json: "app-config-keys": ["error", {"allow": ["${key}"]}].`,
                    pt: `Se a chave é do seu aplicativo, permita-a no protheus.check.json: "app-config-keys": ["error", {"allow": ["${key}"]}].`,
                  }
                : {
                    en: `Rename the key to "${similar}", also where your own code reads it.`,
                    pt: `Renomeie a chave para "${similar}", também onde o seu código a lê.`,
                  },
          });
        }
      }
    },
  }),
};
