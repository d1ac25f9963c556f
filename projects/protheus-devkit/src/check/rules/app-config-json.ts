import { readAppConfigs } from '../app-config.js';
import { type Rule } from '../rule.js';

/** The configuration is read with `JSON.parse` by the host and by the application. */
export const appConfigJson: Rule = {
  name: 'app-config-json',
  code: 'PDK125',
  severity: 'error',
  start: ({ tree, report }) => ({
    async end(): Promise<void> {
      for (const { error } of await readAppConfigs(tree)) {
        if (!error) continue;
        report({
          place: error.place,
          cause: {
            en: `The configuration is no JSON object (${error.message}): the application starts without an address of the server.`,
            pt: `A configuração não é um objeto JSON (${error.message}): o aplicativo inicia sem o endereço do servidor.`,
          },
          cure: {
            en: 'Write strict JSON: double quotes, no comments, no comma after the last member.',
            pt: 'Escreva JSON puro: aspas duplas, sem comentários, sem vírgula depois do último item.',
          },
        });
      }
    },
  }),
};
