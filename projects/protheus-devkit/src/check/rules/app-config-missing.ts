import { SOURCES } from '../../findings/sources.js';
import { isAppConfig } from '../model/app-config.js';
import { FirstRestUse } from '../model/first-rest-use.js';
import { type AppRule } from './support/app-rule.js';

/** The configuration is the only place where an application finds the URL of REST. */
export const appConfigMissing: AppRule = {
  meta: {
    name: 'app-config-missing',
    code: 'PDK124',
    severity: 'error',
    title: {
      pt: 'Um aplicativo que usa REST tem o assets/data/appconfig.json',
      en: 'An application that uses REST has assets/data/appconfig.json',
    },
    source: SOURCES.fwCallApp,
  },
  start({ tree, report }) {
    const use = new FirstRestUse();
    return {
      text: file => use.search(file),
      end(): void {
        if (!use.place || [...tree.files.keys()].some(isAppConfig)) return;
        report({
          place: use.place,
          message: {
            en: 'The application uses the REST server, but has no assets/data/appconfig.json into which FwCallApp could write its URL.',
            pt: 'O aplicativo usa o servidor REST, mas não tem o assets/data/appconfig.json em que a FwCallApp gravaria o endereço.',
          },
          solution: {
            en: 'Add the file with {"api_baseUrl": "/"} and list its folder under "assets" in angular.json.',
            pt: 'Crie o arquivo com {"api_baseUrl": "/"} e inclua a pasta dele em "assets" no angular.json.',
          },
        });
      },
    };
  },
};
