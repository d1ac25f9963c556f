import { describeRule } from '../testing/describe-rule.js';
import { broker, server } from '../testing/examples.js';
import { unknownBalanceKey } from './unknown-balance-key.js';

describeRule(unknownBalanceKey, {
  fires: {
    'a key that is not public': [
      { 'appserver.ini': broker('AGENT_COLOR=blue') },
      'appserver.ini:4',
    ],
    'a key of another section of balancing': [
      { 'appserver.ini': broker('SSL_KEY=C:\\tls\\a.key') },
      'appserver.ini:4',
    ],
  },
  silent: {
    'all documented keys, in any case': {
      'appserver.ini': broker(
        'remote_server_XY=10.0.0.12 10001',
        'Client_Is_WebSocket=1',
        'SORT_METHOD=CONNECTION',
        'SERVICE_NAME=BROKER',
      ),
    },
    'a misspelt key, which misspelt-key reports': {
      'appserver.ini': broker('ALLOW_ANY_CLIENTS=1'),
    },
  },
  other: {
    'the same lines in the file of a server': {
      'broker.ini': broker('SORT_METHOD=CONNECTION', 'MONITORING_TYPE=SMARTCLIENT'),
      'erp.ini': server('[OUTRA]', 'AGENT_COLOR=blue'),
    },
  },
});
