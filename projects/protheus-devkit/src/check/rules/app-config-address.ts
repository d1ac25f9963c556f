import { type AppFileEdits } from '../../app-package/app-file.js';
import { memoryFile } from '../../app-package/memory-file.js';
import { type Observation } from '../../findings/observation.js';
import { SOURCES } from '../../findings/sources.js';
import { spliceText } from '../../html/splice-text.js';
import { type AppConfigFile, readAppConfigs } from '../model/app-config.js';
import { FirstRestUse } from '../model/first-rest-use.js';
import { isPrivateUrl } from '../model/private-url.js';
import { type AppRule } from './support/app-rule.js';

/**
 * FwCallApp writes the URL of REST where `api_baseUrl` is exactly `"/"`, and does not change any
 * other value.
 */
export const appConfigAddress: AppRule = {
  meta: {
    name: 'app-config-address',
    code: 'PDK128',
    severity: 'error',
    title: {
      pt: 'A api_baseUrl do appconfig.json é "/"',
      en: 'api_baseUrl in appconfig.json is "/"',
    },
    source: SOURCES.fwCallApp,
  },
  options: {
    allow: value => Array.isArray(value) && value.every(item => typeof item === 'string'),
  },
  start({ tree, options, report }) {
    const use = new FirstRestUse();
    return {
      text: file => use.search(file),
      async end(): Promise<void> {
        const allowed = (options['allow'] ?? []) as readonly string[];
        for (const config of await readAppConfigs(tree)) {
          const problem =
            config.content && findProblem(config.content, allowed, use.place !== undefined);
          if (!problem) continue;
          const node = config.valueNode(problem.key);
          report({
            ...problem,
            place: node ? config.file.place(node.offset) : { file: config.file.path },
          });
        }
      },
    };
  },
  async fix(tree): Promise<AppFileEdits> {
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
  en: 'Write "api_baseUrl": "/". For development write the URL into the dev server\'s proxy or the local host, not into the application.',
  pt: 'Escreva "api_baseUrl": "/". Para desenvolver, deixe o endereço no proxy do servidor de desenvolvimento ou no host local, não no aplicativo.',
};

function findProblem(
  content: Readonly<Record<string, unknown>>,
  allowed: readonly string[],
  usesRest: boolean,
): (Pick<Observation, 'message' | 'solution' | 'severity'> & { readonly key: string }) | undefined {
  const key = 'api_baseUrl';
  const value = content[key];
  if (value === '/') return undefined;
  if (value === undefined) {
    const legacy = typeof content['serverBackend'] === 'string';
    return {
      key: legacy ? 'serverBackend' : key,
      // An application of another program keeps its own settings in a file of this name.
      severity: legacy || usesRest ? 'error' : 'information',
      message: {
        en: legacy
          ? 'The configuration has only the old serverBackend: FwCallApp writes the URL of the server into "api_baseUrl": "/" and nowhere else.'
          : 'The configuration has no "api_baseUrl", so FwCallApp cannot write the URL of the server.',
        pt: legacy
          ? 'A configuração só tem a antiga serverBackend: a FwCallApp grava o endereço do servidor em "api_baseUrl": "/" e em nenhum outro lugar.'
          : 'A configuração não tem "api_baseUrl", e a FwCallApp não tem onde gravar o endereço do servidor.',
      },
      solution: useSlash,
    };
  }
  if (typeof value !== 'string' || value === '') {
    return {
      key,
      message: {
        en: '"api_baseUrl" is empty or not a text with a URL: the application does not find REST, and its requests fail.',
        pt: '"api_baseUrl" está vazia ou não é um texto com um endereço: o aplicativo não acha o REST, e as requisições falham.',
      },
      solution: useSlash,
    };
  }
  if (value.endsWith('/')) {
    return {
      key,
      message: {
        en: `"api_baseUrl" is "${value}": with the slash at its end, URLs have two of them (rest//api), and many servers respond 404.`,
        pt: `"api_baseUrl" é "${value}": com a barra no final, os endereços ficam com duas (rest//api), e muitos servidores respondem 404.`,
      },
      solution: {
        en: 'Write the URL without a slash at its end, or just "/".',
        pt: 'Escreva o endereço sem barra no final, ou apenas "/".',
      },
    };
  }
  if (allowed.includes(value)) return undefined;
  // The page's own server, as behind a proxy that publishes REST under a path.
  if (/^\/(?!\/)/.test(value)) {
    return {
      key,
      severity: 'information',
      message: {
        en: `"api_baseUrl" is "${value}", a path of the page's own server: FwCallApp does not change it, so every server that opens the application has to publish REST there.`,
        pt: `"api_baseUrl" é "${value}", um caminho do próprio servidor da página: a FwCallApp não o altera, e todo servidor que abre o aplicativo precisa publicar o REST ali.`,
      },
      solution: {
        en: 'Leave it when a proxy publishes REST under this path; otherwise write "/".',
        pt: 'Deixe assim quando um proxy publica o REST nesse caminho; senão, escreva "/".',
      },
    };
  }
  const isPrivate = isPrivateUrl(value);
  return {
    key,
    message: {
      en: isPrivate
        ? `"api_baseUrl" is "${value}", a URL of a developer's machine or network: other users cannot reach it.`
        : `"api_baseUrl" is "${value}": FwCallApp does not change it, and the application calls that server in every environment.`,
      pt: isPrivate
        ? `"api_baseUrl" é "${value}", um endereço da máquina ou da rede do desenvolvedor: outros usuários não chegam até ele.`
        : `"api_baseUrl" é "${value}": a FwCallApp não o altera, e o aplicativo chama esse servidor em todos os ambientes.`,
    },
    solution: {
      en: `${useSlash.en} If this URL is intended, allow it in protheus.check.json: "app-config-address": ["error", {"allow": ["${value}"]}].`,
      pt: `${useSlash.pt} Se o endereço é proposital, permita-o no protheus.check.json: "app-config-address": ["error", {"allow": ["${value}"]}].`,
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
