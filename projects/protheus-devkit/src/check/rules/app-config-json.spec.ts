import { describeRule } from '../testing/describe-rule.js';
import { appConfigJson } from './app-config-json.js';

const path = 'assets/data/appConfig.json';

describeRule(appConfigJson, {
  fires: {
    'a comment': [{ [path]: '{\n  // REST\n  "api_baseUrl": "/"}' }, `${path}:2:3`],
    'a comment alone': [{ [path]: '{\n  // REST\n}' }, `${path}:2:3`],
    'a trailing comma': [{ [path]: '{"api_baseUrl": "/",}' }, `${path}:1:21`],
    'a key without quotes': [{ [path]: '{api_baseUrl: "/"}' }, `${path}:1:2`],
    'a page of HTML': [{ [path]: '<!doctype html><html></html>' }, `${path}:1:1`],
    'a list': [{ [path]: '["/"]' }, `${path}:1:1`],
    'an empty file': [{ [path]: '' }, `${path}:1:1`],
  },
  silent: {
    'strict JSON, also after a byte order mark': { [path]: '\uFEFF{"api_baseUrl": "/"}' },
    'another file': { 'assets/data/other.json': '{,}' },
  },
});
