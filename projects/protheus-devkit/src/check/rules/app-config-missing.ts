import { isAppConfig } from '../app-config.js';
import { FirstRestUse } from '../rest-use.js';
import { type Rule } from '../rule.js';

/** An application that uses REST learns the server's address from its configuration only. */
export const appConfigMissing: Rule = {
  name: 'app-config-missing',
  code: 'PDK124',
  severity: 'error',
  start({ tree, report }) {
    const use = new FirstRestUse();
    return {
      text: file => use.look(file),
      end(): void {
        if (!use.place || [...tree.files.keys()].some(isAppConfig)) return;
        report({
          place: use.place,
          cause: {
            en: 'The application uses the REST server, but has no assets/data/appconfig.json in which FwCallApp could write its address.',
            pt: 'O aplicativo usa o servidor REST, mas não tem o assets/data/appconfig.json em que a FwCallApp gravaria o endereço.',
          },
          cure: {
            en: 'Add the file with {"api_baseUrl": "/"} and list its folder under "assets" in angular.json.',
            pt: 'Crie o arquivo com {"api_baseUrl": "/"} e inclua a pasta dele em "assets" no angular.json.',
          },
        });
      },
    };
  },
};
