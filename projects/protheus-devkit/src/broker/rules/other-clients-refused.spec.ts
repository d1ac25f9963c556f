import { describeRule } from '../testing/describe-rule.js';
import { broker, server } from '../testing/examples.js';
import { otherClientsRefused } from './other-clients-refused.js';

describeRule(otherClientsRefused, {
  fires: {
    'a broker for WebSocket only, without the key': [
      { 'appserver.ini': broker('CLIENT_IS_WEBSOCKET=1') },
      'appserver.ini:1',
    ],
    'a broker for WebSocket only, by the key': [
      { 'appserver.ini': broker('CLIENT_IS_WEBSOCKET=1', 'ALLOW_ANY_CLIENT=0') },
      'appserver.ini:5',
    ],
  },
  silent: {
    'a broker for all clients': {
      'appserver.ini': broker('CLIENT_IS_WEBSOCKET=1', 'ALLOW_ANY_CLIENT=1'),
    },
    'a broker without WebSocket': { 'appserver.ini': broker() },
  },
  other: {
    'the same lines in the file of a server': {
      'broker.ini': broker('SORT_METHOD=CONNECTION', 'MONITORING_TYPE=SMARTCLIENT'),
      'erp.ini': server('[OUTRA]', 'CLIENT_IS_WEBSOCKET=1'),
    },
  },
});
