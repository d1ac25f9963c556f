import { describeRule } from '../testing/describe-rule.js';
import { server } from '../testing/examples.js';
import { restSecurityOff } from './rest-security-off.js';

describeRule(restSecurityOff, {
  fires: {
    'REST without sign-in': [
      { 'appserver.ini': server('[HTTPREST]', 'Security=0') },
      'appserver.ini:9',
    ],
  },
  silent: {
    'REST with sign-in': { 'appserver.ini': server('[HTTPREST]', 'Security=1') },
    'a Security that is not of REST': { 'appserver.ini': server('[outra]', 'Security=0') },
  },
});
