import { describeRule } from '../testing/describe-rule.js';
import { appConfigSpelling } from './app-config-spelling.js';

function both(other: string) {
  return {
    'assets/data/appConfig.json': '{"api_baseUrl": "/"}',
    'assets/data/appconfig.json': other,
  };
}

describeRule(appConfigSpelling, {
  fires: {
    'two files with different content': [
      both('{"api_baseUrl": "/rest"}'),
      'assets/data/appconfig.json',
    ],
  },
  otherPrograms: {
    'the settings of two other programs': {
      'a/appConfig.json': '{"a": 1}',
      'b/appconfig.json': '{"b": 2}',
    },
  },
  silent: {
    'two equal files': both('{"api_baseUrl": "/"}'),
    'one file': { 'assets/data/appConfig.json': '{}' },
  },
});
