import { describeRule } from '../testing/describe-rule.js';
import { server, tss } from '../testing/examples.js';
import { restSecurityOff } from './rest-security-off.js';

describeRule(restSecurityOff, {
  fires: {
    'REST without authentication': [
      { 'appserver.ini': server('[HTTPREST]', 'Security=0') },
      'appserver.ini:9',
    ],
  },
  silent: {
    'REST with authentication': { 'appserver.ini': server('[HTTPREST]', 'Security=1') },
    'a Security key of another section': { 'appserver.ini': server('[outra]', 'Security=0') },
  },
  other: {
    'the same lines in the file of a fiscal server': { 'tss.ini': tss('[HTTPREST]', 'Security=0') },
  },
});
