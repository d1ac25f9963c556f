import { parse } from 'jsonc-parser';
import { nearMisses } from '../workspace/configuration-file';
import { type FindingRule, type RuleMatch } from './scanned-file';

/** Misspelt keys of the configuration file, and URLs that work with one server only. */
export const configurationValues: FindingRule = ({ path, text }) => {
  if (!/\/data\/app[cC]onfig\.json$/.test(path)) return [];
  const json: unknown = parse(text, [], { allowTrailingComma: true });
  if (typeof json !== 'object' || json === null) return [];
  const at = (key: string): number => Math.max(text.indexOf(`"${key}"`), 0);
  const wrong = nearMisses(Object.keys(json)).map((key): RuleMatch => ({
    position: at(key),
    text: {
      en: `the key "${key}" is ignored: its name is "api_baseUrl"`,
      pt: `a chave "${key}" é ignorada: o nome correto é "api_baseUrl"`,
    },
  }));
  const { api_baseUrl: base } = json as Record<string, unknown>;
  if (typeof base !== 'string' || !/^https?:/i.test(base)) return wrong;
  return [
    ...wrong,
    {
      position: at('api_baseUrl'),
      text: {
        en: '"api_baseUrl" names a server: with "/" FwCallApp uses the server that opens the application',
        pt: '"api_baseUrl" indica um servidor: com "/" a FwCallApp usa o servidor que abre o aplicativo',
      },
    },
  ];
};
