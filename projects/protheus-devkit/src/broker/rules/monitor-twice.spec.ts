import { describeRule } from '../testing/describe-rule.js';
import { broker, server } from '../testing/examples.js';
import { monitorTwice } from './monitor-twice.js';

describeRule(monitorTwice, {
  fires: {
    'both kinds of Monitor': [
      {
        'appserver.ini': broker(
          'PROTHEUS_MONITOR_EMBEDDED=1',
          'PROTHEUS_MONITOR_ADDRESS=10.0.0.9',
          'PROTHEUS_MONITOR_PORT=7000',
        ),
      },
      'appserver.ini:5',
      'appserver.ini:6',
    ],
  },
  silent: {
    'one kind': {
      'appserver.ini': broker('PROTHEUS_MONITOR_ADDRESS=10.0.0.9', 'PROTHEUS_MONITOR_EMBEDDED=0'),
    },
  },
  other: {
    'the same lines in the file of a server': {
      'broker.ini': broker('SORT_METHOD=CONNECTION', 'MONITORING_TYPE=SMARTCLIENT'),
      'erp.ini': server(
        '[OUTRA]',
        'PROTHEUS_MONITOR_EMBEDDED=1',
        'PROTHEUS_MONITOR_ADDRESS=10.0.0.9',
      ),
    },
  },
});
