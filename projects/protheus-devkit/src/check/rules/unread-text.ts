import { SOURCES } from '../../findings/sources.js';
import { isTooLarge } from '../model/text-file.js';
import { type AppRule } from './support/app-rule.js';

/** What no rule reads may contain anything, a token too: that must not look like a good result. */
export const unreadText: AppRule = {
  meta: {
    name: 'unread-text',
    code: 'PDK142',
    severity: 'warning',
    title: {
      pt: 'Todos os textos do aplicativo são lidos',
      en: 'Every text of the application is read',
    },
    source: SOURCES.credentials,
  },
  start: ({ tree, report }) => ({
    text(file): void {
      if (file.problem) report({ place: { file: file.path }, message: file.problem, solution });
    },
    end(): void {
      for (const file of tree.files.values()) {
        if (!isTooLarge(file)) continue;
        const megabytes = (file.size / 1048576).toFixed(1);
        report({
          place: { file: file.path },
          message: {
            en: `The file has ${megabytes} MB. A text of more than 32 MB is not read: no rule checked it, not the one about tokens and passwords either.`,
            pt: `O arquivo tem ${megabytes} MB. Um texto com mais de 32 MB não é lido: nenhuma regra o verificou, nem a de tokens e senhas.`,
          },
          solution,
        });
      }
    },
  }),
};

const solution = {
  en: 'Split the file, or take it out of the application if it is data; check by hand what it contains.',
  pt: 'Divida o arquivo, ou tire-o do aplicativo se forem dados; verifique à mão o que ele contém.',
};
