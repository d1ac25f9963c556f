import { describeRule } from '../testing/describe-rule.js';
import { broker, httpBroker, server } from '../testing/examples.js';
import { sessionTimeoutDropped } from './session-timeout-dropped.js';

describeRule(sessionTimeoutDropped, {
  fires: {
    'SESSION_TIMEOUT in a broker for browsers': [
      { 'appserver.ini': httpBroker('SESSION_TIMEOUT=600') },
      'appserver.ini:4',
    ],
  },
  silent: {
    'SESSION_TIMEOUT in a broker for SmartClient': {
      'appserver.ini': broker('SESSION_TIMEOUT=600'),
    },
  },
  other: {
    'the same lines in the file of a server': {
      'broker.ini': broker('SORT_METHOD=CONNECTION', 'MONITORING_TYPE=SMARTCLIENT'),
      'erp.ini': server('[OUTRA]', 'SESSION_TIMEOUT=600'),
    },
  },
});
