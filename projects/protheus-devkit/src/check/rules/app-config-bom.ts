import { readAppConfigs } from '../app-config.js';
import { memoryFile } from '../../app-package/memory-file.js';
import { type Edits } from '../../app-package/app-file.js';
import { type Rule } from '../rule.js';

/** Notepad and old Visual Studio put three invisible bytes first; `JSON.parse` refuses them. */
export const appConfigBom: Rule = {
  name: 'app-config-bom',
  code: 'PDK126',
  severity: 'warning',
  start: ({ tree, report }) => ({
    async end(): Promise<void> {
      for (const { file } of await readAppConfigs(tree)) {
        if (!file.hasByteOrderMark) continue;
        report({
          place: file.place(0),
          cause: {
            en: 'The configuration begins with a byte order mark; whoever reads it with JSON.parse fails on the first character.',
            pt: 'A configuração começa com uma marca de ordem de bytes (BOM); quem a lê com JSON.parse falha no primeiro caractere.',
          },
          cure: {
            en: 'Save the file as "UTF-8" instead of "UTF-8 with BOM".',
            pt: 'Salve o arquivo como "UTF-8" em vez de "UTF-8 com BOM".',
          },
        });
      }
    },
  }),
  async fix(tree): Promise<Edits> {
    const marked = (await readAppConfigs(tree)).filter(({ file }) => file.hasByteOrderMark);
    return new Map(
      marked.map(({ file }) => [file.path, memoryFile(file.path, Buffer.from(file.text))]),
    );
  },
};
