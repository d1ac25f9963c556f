import { describeRule } from '../testing/describe-rule.js';
import { page } from '../testing/run-rule.js';
import { appConfigMissing } from './app-config-missing.js';

const app = { 'index.html': page(), 'main.js': 'this.http.get("/api/crm/v1/customers")' };

describeRule(appConfigMissing, {
  fires: {
    'an application that uses REST': [app, 'main.js:1:15'],
    'a configuration in another folder, which the message names': [
      { ...app, 'data/appConfig.json': '{}' },
      'main.js:1:15',
      /data\/appConfig\.json is in another folder/,
    ],
    'an application that uses the token': [
      { 'index.html': page(), 'main.js': 'sessionStorage.getItem("ERPTOKEN")' },
      'main.js:1:24',
    ],
  },
  otherPrograms: {
    'the script of another program that requests its own service': {
      'index.html': page(),
      'main.js': 'fetch("https://viacep.com.br/ws/01001000/json");x="/apiary/rest-of"',
    },
  },
  silent: {
    'assets/data/appconfig.json': { ...app, 'assets/data/appconfig.json': '{}' },
    'assets/data/appConfig.json': { ...app, 'assets/data/appConfig.json': '{}' },
    'a folder without a page, which index-html reports': {
      'en/index.html': page(),
      'en/main.js': app['main.js'],
    },
    'an application without REST': {
      'index.html': page(),
      'main.js': 'document.title="hello"',
    },
  },
});
