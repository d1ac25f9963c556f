import { describeRule } from '../testing/describe-rule.js';
import { broker, server } from '../testing/examples.js';
import { sortWithoutMonitoring } from './sort-without-monitoring.js';

describeRule(sortWithoutMonitoring, {
  fires: {
    'a method that needs the state of the servers, with monitoring by connection': [
      { 'appserver.ini': broker('SORT_METHOD=SERVER_USERS', 'MONITORING_TYPE=SMARTCLIENT_SSL') },
      'appserver.ini:4',
    ],
    'the same without any MONITORING_TYPE': [
      { 'appserver.ini': broker('SORT_METHOD=SERVER_CPU') },
      'appserver.ini:4',
    ],
  },
  silent: {
    'active monitoring': {
      'appserver.ini': broker('SORT_METHOD=SERVER_USERS', 'MONITORING_TYPE=SMARTCLIENT_SSL_ACTIVE'),
    },
    'methods that need no state': { 'appserver.ini': broker('SORT_METHOD=ROUND_ROBIN') },
  },
  other: {
    'the same lines in the file of a server': {
      'broker.ini': broker('SORT_METHOD=CONNECTION', 'MONITORING_TYPE=SMARTCLIENT'),
      'erp.ini': server('[OUTRA]', 'SORT_METHOD=SERVER_CPU'),
    },
  },
});
