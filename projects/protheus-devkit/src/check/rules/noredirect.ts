import { SOURCES } from '../../findings/sources.js';
import { FirstRestUse } from '../model/first-rest-use.js';
import { type AppRule } from './support/app-rule.js';

/** With the file `noredirect` FwCallApp gives the application neither the token nor the URL of REST. */
export const noredirect: AppRule = {
  meta: {
    name: 'noredirect',
    code: 'PDK136',
    severity: 'error',
    title: {
      pt: 'Um aplicativo que usa o token ou o REST não tem o arquivo noredirect',
      en: 'An application that uses the token or REST has no file noredirect',
    },
    source: SOURCES.fwCallApp,
  },
  start({ tree, report }) {
    const use = new FirstRestUse();
    return {
      text: file => use.search(file),
      end(): void {
        if (!use.place || !tree.files.has('noredirect')) return;
        report({
          place: use.place,
          message: {
            en: 'The application uses the token or the REST server, but with the file "noredirect" FwCallApp gives it neither.',
            pt: 'O aplicativo usa o token ou o servidor REST, mas com o arquivo "noredirect" a FwCallApp não fornece nenhum dos dois.',
          },
          solution: {
            en: 'Remove "noredirect" from the assets of the project.',
            pt: 'Remova o "noredirect" dos assets do projeto.',
          },
        });
      },
    };
  },
};
