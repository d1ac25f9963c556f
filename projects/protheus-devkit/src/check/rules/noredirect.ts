import { FirstRestUse } from '../rest-use.js';
import { type Rule } from '../rule.js';

/** The file `noredirect` switches the preparation off: neither token nor REST address come. */
export const noredirect: Rule = {
  name: 'noredirect',
  code: 'PDK136',
  severity: 'error',
  start({ tree, report }) {
    const use = new FirstRestUse();
    return {
      text: file => use.look(file),
      end(): void {
        if (!use.place || !tree.files.has('noredirect')) return;
        report({
          place: use.place,
          cause: {
            en: 'The application uses the token or the REST server, but with the file "noredirect" FwCallApp gives it neither.',
            pt: 'O aplicativo usa o token ou o servidor REST, mas com o arquivo "noredirect" a FwCallApp não fornece nenhum dos dois.',
          },
          cure: {
            en: 'Remove "noredirect" from the assets of the project.',
            pt: 'Remova o "noredirect" dos assets do projeto.',
          },
        });
      },
    };
  },
};
