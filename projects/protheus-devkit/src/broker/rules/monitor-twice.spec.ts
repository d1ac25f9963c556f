import { describeRule } from '../testing/describe-rule.js';
import { broker } from '../testing/examples.js';
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
});
