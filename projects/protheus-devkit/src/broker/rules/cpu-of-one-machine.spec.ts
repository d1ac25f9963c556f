import { describeRule } from '../testing/describe-rule.js';
import { broker, server } from '../testing/examples.js';
import { cpuOfOneMachine } from './cpu-of-one-machine.js';

describeRule(cpuOfOneMachine, {
  fires: {
    'SERVER_CPU with servers on one machine': [
      {
        'appserver.ini': broker('REMOTE_SERVER_02=10.0.0.11 10002', 'SORT_METHOD=PROTHEUS_CPU'),
      },
      'appserver.ini:5',
    ],
  },
  silent: {
    'SERVER_CPU with servers on several machines': {
      'appserver.ini': broker('REMOTE_SERVER_02=10.0.0.12 10001', 'SORT_METHOD=SERVER_CPU'),
    },
    'another method on one machine': {
      'appserver.ini': broker('REMOTE_SERVER_02=10.0.0.11 10002', 'SORT_METHOD=SERVER_USERS'),
    },
  },
  other: {
    'the same lines in the file of a server': {
      'broker.ini': broker('SORT_METHOD=CONNECTION', 'MONITORING_TYPE=SMARTCLIENT'),
      'erp.ini': server('[OUTRA]', 'SORT_METHOD=SERVER_CPU'),
    },
  },
});
