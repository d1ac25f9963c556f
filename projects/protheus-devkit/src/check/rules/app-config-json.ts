import { SOURCES } from '../../findings/sources.js';
import { readAppConfigs } from '../model/app-config.js';
import { type AppRule } from './support/app-rule.js';

/** The host and the application read the configuration with `JSON.parse`. */
export const appConfigJson: AppRule = {
  meta: {
    name: 'app-config-json',
    code: 'PDK125',
    severity: 'error',
    title: { pt: 'O appconfig.json é um objeto JSON', en: 'appconfig.json is a JSON object' },
    source: SOURCES.json,
  },
  start: ({ tree, report }) => ({
    async end(): Promise<void> {
      for (const { error } of await readAppConfigs(tree)) {
        if (!error) continue;
        report({
          place: error.place,
          message: {
            en: `The configuration is not a JSON object (${error.message}): the application starts without the URL of the server.`,
            pt: `A configuração não é um objeto JSON (${error.message}): o aplicativo inicia sem o endereço do servidor.`,
          },
          solution: {
            en: 'Write strict JSON: double quotes, no comments, no trailing comma.',
            pt: 'Escreva JSON puro: aspas duplas, sem comentários, sem vírgula depois do último item.',
          },
        });
      }
    },
  }),
};
