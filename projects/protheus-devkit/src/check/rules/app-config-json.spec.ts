import { describeRule } from '../testing/describe-rule.js';
import { appConfigJson } from './app-config-json.js';

const PATH = 'assets/data/appConfig.json';

describeRule(appConfigJson, {
  fires: {
    'a comment': [{ [PATH]: '{\n  // REST\n  "api_baseUrl": "/"}' }, `${PATH}:2:3`],
    'a comment alone': [{ [PATH]: '{\n  // REST\n}' }, `${PATH}:2:3`],
    'a trailing comma': [{ [PATH]: '{"api_baseUrl": "/",}' }, `${PATH}:1:21`],
    'a key without quotes': [{ [PATH]: '{api_baseUrl: "/"}' }, `${PATH}:1:2`],
    'a page of HTML': [{ [PATH]: '<!doctype html><html></html>' }, `${PATH}:1:1`],
    'a list': [{ [PATH]: '["/"]' }, `${PATH}:1:1`],
    'an empty file': [{ [PATH]: '' }, `${PATH}:1:1`],
  },
  otherPrograms: {
    'settings of editors and compilers, in which comments are right': {
      'assets/tsconfig.json': '{ /* strict */ "strict": true, }',
      '.vscode/settings.json': '{\n // ANSI\n "files.encoding": "windows1252"\n}',
    },
  },
  silent: {
    'strict JSON, also after a byte order mark': { [PATH]: '\uFEFF{"api_baseUrl": "/"}' },
    'another file': { 'assets/data/other.json': '{,}' },
  },
});
