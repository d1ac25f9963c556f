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
        const paths = [...tree.files.keys()];
        if (!use.place || paths.some(isAppConfig)) return;
        // Without a page this is not the application: index-html reports that.
        if (!paths.some(path => path.toLowerCase() === 'index.html')) return;
        const elsewhere = paths.find(path => /(?:^|\/)appconfig\.json$/i.test(path));
        report({
          place: use.place,
          message: {
            en: `The application uses the REST server, but has no assets/data/appconfig.json into which FwCallApp could write its URL${elsewhere ? `; ${elsewhere} is in another folder, and FwCallApp does not look there` : ''}.`,
            pt: `O aplicativo usa o servidor REST, mas não tem o assets/data/appconfig.json em que a FwCallApp gravaria o endereço${elsewhere ? `; o ${elsewhere} está em outra pasta, onde a FwCallApp não procura` : ''}.`,
          },
          solution: {
            en: 'Write {"api_baseUrl": "/"} to public/assets/data/appconfig.json, or to src/assets/data/ in a project that lists src/assets under "assets" in angular.json.',
            pt: 'Grave {"api_baseUrl": "/"} em public/assets/data/appconfig.json ou, em um projeto que lista src/assets em "assets" no angular.json, em src/assets/data/.',
          },
        });
      },
    };
  },
};
