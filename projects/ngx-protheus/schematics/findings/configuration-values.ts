import { parse } from 'jsonc-parser';
import { type Text } from '../report/language';
import { nearestKey } from '../workspace/configuration-keys';
import { type FindingRule, type RuleMatch } from './scanned-file';

/** What of a configuration file neither FwCallApp nor the library reads as it was meant. */
export const configurationValues: FindingRule = ({ path, text }) => {
  if (!/\/data\/appconfig\.json$/i.test(path)) return [];
  const json: unknown = parse(text, [], { allowTrailingComma: true });
  if (typeof json !== 'object' || json === null) return [];
  const at = (key: string): number => Math.max(text.indexOf(`"${key}"`), 0);
  const wrong = Object.keys(json).flatMap((key): RuleMatch[] => {
    const right = nearestKey(key);
    return right === undefined ? [] : [{ position: at(key), text: misspelt(key, right) }];
  });
  const { api_baseUrl: base } = json as Record<string, unknown>;
  const problem = base === undefined || base === '/' ? undefined : baseProblem(base);
  return [
    ...(isStrict(text) ? [] : [{ position: 0, text: notStrict }]),
    ...wrong,
    ...(problem ? [{ position: at('api_baseUrl'), text: problem }] : []),
  ];
};

function misspelt(key: string, right: string): Text {
  return {
    en: `the key "${key}" is ignored: its name is "${right}"`,
    pt: `a chave "${key}" é ignorada: o nome correto é "${right}"`,
  };
}

const notStrict: Text = {
  en: 'not strict JSON (comments or a comma after the last item): the application cannot read it',
  pt: 'não é JSON puro (comentários ou vírgula depois do último item): o aplicativo não consegue ler',
};

function baseProblem(base: unknown): Text {
  return typeof base === 'string' && /^https?:/i.test(base)
    ? {
        en: '"api_baseUrl" names a server: with "/" FwCallApp uses the server that opens the application',
        pt: '"api_baseUrl" indica um servidor: com "/" a FwCallApp usa o servidor que abre o aplicativo',
      }
    : {
        en: '"api_baseUrl" is not "/": FwCallApp writes the URL of the server only in place of "/"',
        pt: '"api_baseUrl" não é "/": a FwCallApp grava o endereço do servidor só no lugar de "/"',
      };
}

function isStrict(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
