import { memoryFile } from '../../app-package/memory-file.js';
import { readAppConfigs, type AppConfigFile } from '../app-config.js';
import { isPrivateAddress } from '../private-address.js';
import { type Edits } from '../../app-package/app-file.js';
import { type Report, type Rule } from '../rule.js';
import { spliceText } from '../../html/splice-text.js';

/**
 * FwCallApp writes the address of REST where `api_baseUrl` is exactly `"/"`, and leaves every
 * other value as it is.
 */
export const appConfigAddress: Rule = {
  name: 'app-config-address',
  code: 'PDK128',
  severity: 'error',
  options: {
    allow: value => Array.isArray(value) && value.every(item => typeof item === 'string'),
  },
  start: ({ tree, options, report }) => ({
    async end(): Promise<void> {
      const allowed = (options['allow'] ?? []) as readonly string[];
      for (const config of await readAppConfigs(tree)) {
        const fault = config.content && findFault(config.content, allowed);
        if (!fault) continue;
        const node = config.valueNode(fault.key);
        report({
          ...fault,
          place: node ? config.file.place(node.offset) : { file: config.file.path },
        });
      }
    },
  }),
  async fix(tree): Promise<Edits> {
    const repaired = (await readAppConfigs(tree)).flatMap(config => {
      const text = withoutTrailingSlash(config);
      if (text === undefined) return [];
      const { path } = config.file;
      return [[path, memoryFile(path, Buffer.from(text))] as const];
    });
    return new Map(repaired);
  },
};

const useSlash = {
  en: 'Write "api_baseUrl": "/". For development keep the address in the dev server\'s proxy or in the local host, not in the application.',
  pt: 'Escreva "api_baseUrl": "/". Para desenvolver, deixe o endereço no proxy do servidor de desenvolvimento ou no host local, não no aplicativo.',
};

function findFault(
  content: Readonly<Record<string, unknown>>,
  allowed: readonly string[],
): (Pick<Report, 'cause' | 'cure'> & { readonly key: string }) | undefined {
  const key = 'api_baseUrl';
  const value = content[key];
  if (value === '/') return undefined;
  if (value === undefined) {
    const legacy = typeof content['serverBackend'] === 'string';
    return {
      key: legacy ? 'serverBackend' : key,
      cause: {
        en: legacy
          ? 'The configuration has only the old serverBackend: FwCallApp writes the address of the server into "api_baseUrl": "/" and nowhere else.'
          : 'The configuration has no "api_baseUrl", so FwCallApp cannot write the address of the server.',
        pt: legacy
          ? 'A configuração só tem a antiga serverBackend: a FwCallApp grava o endereço do servidor em "api_baseUrl": "/" e em nenhum outro lugar.'
          : 'A configuração não tem "api_baseUrl", e a FwCallApp não tem onde gravar o endereço do servidor.',
      },
      cure: useSlash,
    };
  }
  if (typeof value !== 'string' || value === '') {
    return {
      key,
      cause: {
        en: '"api_baseUrl" is not a text with an address.',
        pt: '"api_baseUrl" não é um texto com um endereço.',
      },
      cure: useSlash,
    };
  }
  if (value.endsWith('/')) {
    return {
      key,
      cause: {
        en: `"api_baseUrl" is "${value}": with the slash at its end, addresses get two of them.`,
        pt: `"api_baseUrl" é "${value}": com a barra no final, os endereços ficam com duas.`,
      },
      cure: {
        en: 'Write the address without a slash at its end, or just "/".',
        pt: 'Escreva o endereço sem barra no final, ou apenas "/".',
      },
    };
  }
  if (allowed.includes(value)) return undefined;
  const isPrivate = isPrivateAddress(value);
  return {
    key,
    cause: {
      en: isPrivate
        ? `"api_baseUrl" is "${value}", an address of a developer's machine or network: nobody else reaches it.`
        : `"api_baseUrl" is "${value}": FwCallApp leaves it so, and the application calls that server in every environment.`,
      pt: isPrivate
        ? `"api_baseUrl" é "${value}", um endereço da máquina ou da rede do desenvolvedor: mais ninguém chega até ele.`
        : `"api_baseUrl" é "${value}": a FwCallApp não o altera, e o aplicativo chama esse servidor em todos os ambientes.`,
    },
    cure: {
      en: `${useSlash.en} If the address is meant, say so in protheus.check.json: "app-config-address": ["error", {"allow": ["${value}"]}].`,
      pt: `${useSlash.pt} Se o endereço é proposital, declare no protheus.check.json: "app-config-address": ["error", {"allow": ["${value}"]}].`,
    },
  };
}

function withoutTrailingSlash({ file, content, valueNode }: AppConfigFile): string | undefined {
  const value = content?.['api_baseUrl'];
  const node = valueNode('api_baseUrl');
  if (typeof value !== 'string' || !/.\/$/.test(value) || !node) return undefined;
  const text = JSON.stringify(value.replace(/\/+$/, '') || '/');
  return spliceText(file.text, [{ start: node.offset, end: node.offset + node.length, text }]);
}
