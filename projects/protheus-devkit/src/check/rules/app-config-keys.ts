import { nearestWord } from '../../findings/nearest-word.js';
import { SOURCES } from '../../findings/sources.js';
import { readAppConfigs } from '../model/app-config.js';
import { type AppTree } from '../model/app-tree.js';
import { TextFile } from '../model/text-file.js';
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
        const others = Object.keys(content ?? {}).filter(key => !allowed.has(key));
        const own = others.filter(key => nearestWord(key, known) === undefined);
        const read = await readByScripts(tree, own);
        for (const key of others) {
          if (read.has(key)) continue;
          const similar = nearestWord(key, known);
          report({
            place: keyPlace(key),
            severity: similar === undefined ? 'warning' : 'error',
            message:
              similar === undefined
                ? {
                    en: `"${key}" is not a key of the configuration: neither FwCallApp nor the library reads it, and no script of the application names it.`,
                    pt: `"${key}" não é uma chave da configuração: nem a FwCallApp nem a biblioteca a leem, e nenhum script do aplicativo a cita.`,
                  }
                : {
                    en: `Nobody reads "${key}": the right name is "${similar}". As it is, the setting is missing, and no message says so.`,
                    pt: `Ninguém lê "${key}": o nome certo é "${similar}". Assim a configuração falta, e nenhuma mensagem avisa.`,
                  },
            solution:
              similar === undefined
                ? {
                    en: `Remove the key, or allow it if a program outside the application reads it, in protheus.check.json: "app-config-keys": ["error", {"allow": ["${key}"]}].`,
                    pt: `Retire a chave ou, se um programa fora do aplicativo a lê, permita-a no protheus.check.json: "app-config-keys": ["error", {"allow": ["${key}"]}].`,
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

/** @returns The keys that a script of the application names, as a property or as a text. */
async function readByScripts(tree: AppTree, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const read = new Set<string>();
  for (const entry of tree.files.values()) {
    if (read.size === keys.length) break;
    const file = await TextFile.read(entry);
    if (file?.kind !== 'script') continue;
    const names = new Set(file.text.match(/[\p{L}\p{N}_$-]+/gu));
    for (const key of keys) if (names.has(key)) read.add(key);
  }
  return read;
}
