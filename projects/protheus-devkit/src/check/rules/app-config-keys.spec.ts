import { describeRule } from '../testing/describe-rule.js';
import { appConfigKeys } from './app-config-keys.js';

const PATH = 'assets/data/appconfig.json';
function config(content: object) {
  return { [PATH]: JSON.stringify(content, null, 2) };
}

const misspelt = {
  api_base_url: 'api_baseUrl',
  apiBaseUrl: 'api_baseUrl',
  API_BASEURL: 'api_baseUrl',
  api_baseUri: 'api_baseUrl',
  api_basUrl: 'api_baseUrl',
  productline: 'productLine',
  server_backend: 'serverBackend',
  restEntrypoint: 'restEntryPoint',
};

describeRule(appConfigKeys, {
  fires: {
    ...Object.fromEntries(
      Object.entries(misspelt).map(([written, known]) => [
        `${written} in place of ${known}`,
        [config({ name: 'x', [written]: '/' }), `${PATH}:3:3`, new RegExp(`"${known}"`)] as const,
      ]),
    ),
    'a key that is similar to none, with a warning': [
      config({ supportPhone: '0800' }),
      `warning ${PATH}:2:3`,
    ],
    'a key that is only a part of what a script names, with a warning': [
      { ...config({ phone: '0800' }), 'main.js': 'c.phoneNumber' },
      `warning ${PATH}:2:3`,
    ],
    'a misspelt key that a script reads too': [
      { ...config({ apiBaseUrl: '/' }), 'main.js': 'c.apiBaseUrl' },
      `${PATH}:2:3`,
      /"api_baseUrl"/,
    ],
  },
  otherPrograms: {
    'files of other programs with keys of such names': {
      'assets/data/settings.json': '{"apiBaseUrl": "/"}',
      'assets/environment/appconfig.json': '{"api_base_url": "/", "supportPhone": 1}',
    },
  },
  silent: {
    'a key that a script of the application reads': {
      ...config({ api_baseUrl: '/', appVersion: '1', 'chave-própria': 1 }),
      'main.js': 'v=t.appVersion;k=t["chave-própria"]',
    },
    'the known keys': config({
      name: 'a',
      version: '1',
      api_baseUrl: '/',
      productLine: 'protheus',
      serverBackend: '/',
      restEntryPoint: 'rest',
      versionAPI: '1',
    }),
  },
});

describeRule(
  appConfigKeys,
  { fires: {}, silent: { 'a key that the options allow': config({ supportPhone: '0800' }) } },
  { allow: ['supportPhone'] },
);
