import { SOURCES } from '../../findings/sources.js';
import { readAppConfigs } from '../model/app-config.js';
import { type AppRule } from './support/app-rule.js';

/** Two spellings of one file: Windows and the AppServer keep only one of them. */
export const appConfigSpelling: AppRule = {
  meta: {
    name: 'app-config-spelling',
    code: 'PDK129',
    severity: 'error',
    title: {
      pt: 'As duas grafias do appconfig.json têm o mesmo conteúdo',
      en: 'Both spellings of appconfig.json have the same content',
    },
    source: SOURCES.fwCallApp,
  },
  start: ({ tree, report }) => ({
    async end(): Promise<void> {
      const [first, ...others] = (await readAppConfigs(tree)).map(({ file }) => file);
      const other = others.find(file => file.text !== first?.text);
      if (!first || !other) return;
      report({
        place: { file: other.path },
        message: {
          en: `${first.path} and ${other.path} differ. On a server that ignores case only one of them remains, and it may be the wrong one.`,
          pt: `${first.path} e ${other.path} são diferentes. Em um servidor que ignora maiúsculas só um deles sobra, e pode ser o errado.`,
        },
        solution: {
          en: 'Keep one file. The library tries both spellings.',
          pt: 'Mantenha um só arquivo. A biblioteca procura as duas grafias.',
        },
      });
    },
  }),
};
