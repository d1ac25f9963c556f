import { SOURCES } from '../../findings/sources.js';
import { type AppRule } from './support/app-rule.js';

/** Two names of a build are one file for the AppServer and for Windows. */
export const caseCollision: AppRule = {
  meta: {
    name: 'case-collision',
    code: 'PDK132',
    severity: 'error',
    title: {
      pt: 'Nenhum nome de arquivo difere de outro só em maiúsculas',
      en: 'No two file names differ in case only',
    },
    source: SOURCES.fileNames,
  },
  start: ({ tree, report }) => ({
    end(): void {
      const seen = new Map<string, string>();
      for (const path of tree.files.keys()) {
        const lower = path.toLowerCase();
        const other = seen.get(lower);
        seen.set(lower, path);
        // Both spellings of the configuration have a rule of their own.
        if (other === undefined || lower === 'assets/data/appconfig.json') continue;
        report({
          place: { file: path },
          message: {
            en: `${other} and ${path} differ only in case: on the server one overwrites the other, and the application receives the wrong file.`,
            pt: `${other} e ${path} só diferem em maiúsculas: no servidor um substitui o outro, e o aplicativo recebe o arquivo errado.`,
          },
          solution: { en: 'Rename one of the two files.', pt: 'Renomeie um dos dois arquivos.' },
        });
      }
    },
  }),
};
