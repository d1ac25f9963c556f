import { describeRule } from '../testing/describe-rule.js';
import { oldServer, server } from '../testing/examples.js';
import { multiProtocolOff } from './multiprotocol-off.js';

describeRule(multiProtocolOff, {
  fires: {
    'the port switched off and nothing in its place': [
      { 'appserver.ini': server('[Drivers]', 'MultiProtocolPort=0') },
      'appserver.ini:9',
    ],
    'the port switched off and [HTTP] too': [
      {
        'appserver.ini': server('[Drivers]', 'MultiProtocolPort=0', '[HTTP]', 'Enable=0', 'Port=1'),
      },
      'appserver.ini:9',
    ],
  },
  silent: {
    'the port on, said or not': {
      'a.ini': server(),
      'b.ini': server('[Drivers]', 'MultiProtocolPort=1'),
    },
    'the older set': { 'appserver.ini': oldServer() },
  },
});
