import { describeRule } from '../testing/describe-rule.js';
import { broker, server } from '../testing/examples.js';
import { noLocalPort } from './no-local-port.js';

describeRule(noLocalPort, {
  fires: {
    'a broker without a port': [
      { 'appserver.ini': '[BALANCE_HTTP]\nREMOTE_SERVER_01=a 1' },
      'appserver.ini:1',
    ],
  },
  silent: { 'a broker with a port': { 'appserver.ini': broker() } },
  notChecked: { 'a set without a broker': { 'appserver.ini': server() } },
  other: {
    'a client with a section of that name': { 'smartclient.ini': '[broker]\nserver=10.0.0.5' },
  },
});
