import { parse } from 'jsonc-parser';
import { nearMisses } from '../workspace/configuration-file';
import { type FindingRule, type Hit } from './scanned-file';

/** Keys of the configuration file that nobody reads, and addresses that work on one server only. */
export const configurationValues: FindingRule = ({ path, text }) => {
  if (!/\/data\/app[cC]onfig\.json$/.test(path)) return [];
  const json: unknown = parse(text, [], { allowTrailingComma: true });
  if (typeof json !== 'object' || json === null) return [];
  const at = (key: string): number => Math.max(text.indexOf(`"${key}"`), 0);
  const wrong = nearMisses(Object.keys(json)).map((key): Hit => ({
    position: at(key),
    text: {
      en: `nobody reads the key "${key}": it is called "api_baseUrl"`,
      pt: `ninguém lê a chave "${key}": o nome dela é "api_baseUrl"`,
    },
  }));
  const { api_baseUrl: base } = json as Record<string, unknown>;
  if (typeof base !== 'string' || !/^https?:/i.test(base)) return wrong;
  return [
    ...wrong,
    {
      position: at('api_baseUrl'),
      text: {
        en: '"api_baseUrl" names a server; with "/" FwCallApp fills in the server that opens the application',
        pt: '"api_baseUrl" indica um servidor; com "/" a FwCallApp preenche o servidor que abre a aplicação',
      },
    },
  ];
};
