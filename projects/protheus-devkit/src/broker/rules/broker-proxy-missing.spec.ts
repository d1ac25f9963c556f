import { describeRule } from '../testing/describe-rule.js';
import { broker, smartclient } from '../testing/examples.js';
import { brokerProxyMissing } from './broker-proxy-missing.js';

describeRule(brokerProxyMissing, {
  fires: {
    'a URL without BrokerProxy': [
      { 'smartclient.ini': '[broker-ws]\nServer=http://broker:10000' },
      'smartclient.ini:2',
    ],
    'BrokerProxy=0': [
      { 'smartclient.ini': '[broker-ws]\nServer=http://broker:10000\nBrokerProxy=0' },
      'smartclient.ini:3',
    ],
    "a native connection to the broker's port": [
      { 'broker.ini': broker(), 'smartclient.ini': '[x]\nServer=broker\nPort=10000' },
      'smartclient.ini:2',
    ],
  },
  silent: {
    'BrokerProxy=1': { 'smartclient.ini': smartclient('http://broker:10000') },
    'a direct connection to a server': {
      'broker.ini': broker(),
      'smartclient.ini': '[x]\nServer=10.0.0.99\nPort=1234',
    },
  },
  other: { 'a native connection': { 'smartclient.ini': '[tcp]\nserver=10.0.0.8\nport=1234' } },
});
