import { readAppConfigs } from '../app-config.js';
import { type Rule } from '../rule.js';

/** Two spellings of one file: Windows and AppServer keep one of them, and nobody knows which. */
export const appConfigSpelling: Rule = {
  name: 'app-config-spelling',
  code: 'PDK129',
  severity: 'error',
  start: ({ tree, report }) => ({
    async end(): Promise<void> {
      const [first, ...others] = (await readAppConfigs(tree)).map(({ file }) => file);
      const other = others.find(file => file.text !== first?.text);
      if (!first || !other) return;
      report({
        place: { file: other.path },
        cause: {
          en: `${first.path} and ${other.path} differ. On a server that ignores case only one of them survives.`,
          pt: `${first.path} e ${other.path} são diferentes. Em um servidor que ignora maiúsculas só um deles sobra.`,
        },
        cure: {
          en: 'Keep one file. The library looks for both spellings.',
          pt: 'Mantenha um só arquivo. A biblioteca procura as duas grafias.',
        },
      });
    },
  }),
};
