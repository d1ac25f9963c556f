import { describeRule } from '../testing/describe-rule.js';
import { broker } from '../testing/examples.js';
import { unknownBalanceSection } from './unknown-balance-section.js';

describeRule(unknownBalanceSection, {
  fires: {
    'sections that do not exist': [
      { 'appserver.ini': '[Broker]\nPortNumber=1\n[balance_node_1]\nIP=1\n[BALANCE_WEBAPP]\n' },
      'appserver.ini:1',
      'appserver.ini:3',
      'appserver.ini:5',
    ],
  },
  silent: {
    'the four documented sections, in any case': {
      'appserver.ini': `${broker()}\n[balance_http]\n[Balance_Web_Services]\n[BALANCE_TELNET]\n[General]`,
    },
  },
  other: {
    'a client with a section of that name': {
      'smartclient.ini': '[broker]\nserver=10.0.0.5\nport=1',
    },
  },
});
