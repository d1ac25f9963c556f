import { describeRule } from '../testing/describe-rule.js';
import { broker, server } from '../testing/examples.js';
import { brokerBalancesItself } from './broker-balances-itself.js';

describeRule(brokerBalancesItself, {
  fires: {
    'a server that is the broker itself': [
      { 'appserver.ini': broker('REMOTE_SERVER_02=127.0.0.1 10000') },
      'appserver.ini:4',
    ],
  },
  silent: {
    'the same port on another machine': {
      'appserver.ini': broker('REMOTE_SERVER_02=10.0.0.12 10000'),
    },
    'another port of the same machine': {
      'appserver.ini': broker('REMOTE_SERVER_02=localhost 10002'),
    },
  },
  other: {
    'a server that balances nothing, with the port of its own file': {
      'broker.ini': broker(),
      'erp.ini': server('[OUTRA]', 'REMOTE_SERVER_01=127.0.0.1 10001'),
    },
  },
});
