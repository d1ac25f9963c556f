import { describeRule } from '../testing/describe-rule.js';
import { broker, smartclient } from '../testing/examples.js';
import { brokerBypassed } from './broker-bypassed.js';

describeRule(brokerBypassed, {
  fires: {
    'a URL with the port of a balanced server': [
      { 'broker.ini': broker(), 'smartclient.ini': smartclient('http://broker:10001') },
      'smartclient.ini:2',
    ],
    "a native connection with a server's port": [
      { 'broker.ini': broker(), 'smartclient.ini': smartclient('broker', 'Port=10001') },
      'smartclient.ini:4',
    ],
  },
  silent: {
    "the broker's port": {
      'broker.ini': broker(),
      'smartclient.ini': smartclient('http://broker:10000'),
    },
    'a connection that is not one to a broker': {
      'broker.ini': broker(),
      'smartclient.ini': '[direto]\nServer=10.0.0.11\nPort=10001',
    },
  },
});
