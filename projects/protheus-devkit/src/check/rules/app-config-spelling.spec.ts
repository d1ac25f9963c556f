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
  silent: {
    'two equal files': both('{"api_baseUrl": "/"}'),
    'one file': { 'assets/data/appConfig.json': '{}' },
  },
});
