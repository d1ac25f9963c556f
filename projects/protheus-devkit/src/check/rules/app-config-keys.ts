import { readAppConfigs } from '../app-config.js';
import { nearest } from '../nearest.js';
import { type Rule } from '../rule.js';

const known = [
  'name',
  'version',
  'serverBackend',
  'restEntryPoint',
  'versionAPI',
  'productLine',
  'api_baseUrl',
];

/** A key that is almost right is taken for an unknown one, and nobody says so at run time. */
export const appConfigKeys: Rule = {
  name: 'app-config-keys',
  code: 'PDK127',
  severity: 'error',
  options: {
    allow: value => Array.isArray(value) && value.every(item => typeof item === 'string'),
  },
  start: ({ tree, options, report }) => ({
    async end(): Promise<void> {
      const allowed = (options['allow'] ?? []) as readonly string[];
      for (const { content, keyPlace } of await readAppConfigs(tree)) {
        for (const key of Object.keys(content ?? {})) {
          if (known.includes(key) || allowed.includes(key)) continue;
          const meant = nearest(key, known);
          report({
            place: keyPlace(key),
            severity: meant === undefined ? 'warning' : 'error',
            cause:
              meant === undefined
                ? {
                    en: `"${key}" is no key of the configuration: neither FwCallApp nor the library reads it.`,
                    pt: `"${key}" não é uma chave da configuração: nem a FwCallApp nem a biblioteca a leem.`,
                  }
                : {
                    en: `"${key}" is not read by anybody; "${meant}" is meant.`,
                    pt: `Ninguém lê "${key}"; o nome certo é "${meant}".`,
                  },
            cure:
              meant === undefined
                ? {
                    en: `If the key is your own, allow it in protheus.check.json: "app-config-keys": ["error", {"allow": ["${key}"]}].`,
                    pt: `Se a chave é do seu aplicativo, permita-a no protheus.check.json: "app-config-keys": ["error", {"allow": ["${key}"]}].`,
                  }
                : {
                    en: `Rename the key to "${meant}", also where your own code reads it.`,
                    pt: `Renomeie a chave para "${meant}", também onde o seu código a lê.`,
                  },
          });
        }
      }
    },
  }),
};
