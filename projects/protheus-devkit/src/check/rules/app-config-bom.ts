import { type AppFileEdits } from '../../app-package/app-file.js';
import { memoryFile } from '../../app-package/memory-file.js';
import { SOURCES } from '../../findings/sources.js';
import { readAppConfigs } from '../model/app-config.js';
import { type AppRule } from './support/app-rule.js';

/** Notepad and old Visual Studio write three invisible bytes first; `JSON.parse` rejects them. */
export const appConfigBom: AppRule = {
  meta: {
    name: 'app-config-bom',
    code: 'PDK126',
    severity: 'warning',
    title: {
      pt: 'O appconfig.json não começa com uma marca de ordem de bytes (BOM)',
      en: 'appconfig.json does not begin with a byte order mark',
    },
    source: SOURCES.jsonEncoding,
  },
  start: ({ tree, report }) => ({
    async end(): Promise<void> {
      for (const { file } of await readAppConfigs(tree)) {
        if (!file.hasByteOrderMark) continue;
        report({
          place: file.place(0),
          message: {
            en: 'The configuration begins with a byte order mark: JSON.parse fails on the first character.',
            pt: 'A configuração começa com uma marca de ordem de bytes (BOM): JSON.parse falha no primeiro caractere.',
          },
          solution: {
            en: 'Save the file as "UTF-8" instead of "UTF-8 with BOM".',
            pt: 'Salve o arquivo como "UTF-8" em vez de "UTF-8 com BOM".',
          },
        });
      }
    },
  }),
  async fix(tree): Promise<AppFileEdits> {
    const marked = (await readAppConfigs(tree)).filter(({ file }) => file.hasByteOrderMark);
    return new Map(
      marked.map(({ file }) => [file.path, memoryFile(file.path, Buffer.from(file.text))]),
    );
  },
};
