import { describeRule } from '../testing/describe-rule.js';
import { broker, server } from '../testing/examples.js';
import { unknownMethod } from './unknown-method.js';

describeRule(unknownMethod, {
  fires: {
    'values that are not documented': [
      { 'appserver.ini': broker('SORT_METHOD=RANDOM', 'MONITORING_TYPE=ON') },
      'appserver.ini:4',
      'appserver.ini:5',
    ],
  },
  silent: {
    'documented values under both names, in any case': {
      'appserver.ini': broker('SORT_METHOD=ProthEUS_USERS', 'MONITORING_TYPE=smartclient_ssl'),
    },
  },
  other: {
    'the same lines in the file of a server': {
      'broker.ini': broker('SORT_METHOD=CONNECTION', 'MONITORING_TYPE=SMARTCLIENT'),
      'erp.ini': server('[OUTRA]', 'SORT_METHOD=RANDOM'),
    },
  },
});
