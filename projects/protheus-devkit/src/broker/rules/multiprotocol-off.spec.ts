import { describeRule } from '../testing/describe-rule.js';
import { licenseServer, oldServer, server } from '../testing/examples.js';
import { multiProtocolOff } from './multiprotocol-off.js';

describeRule(multiProtocolOff, {
  fires: {
    'the port disabled without a replacement': [
      { 'appserver.ini': server('[Drivers]', 'MultiProtocolPort=0') },
      'appserver.ini:9',
    ],
    'the port disabled and [HTTP] too': [
      {
        'appserver.ini': server('[Drivers]', 'MultiProtocolPort=0', '[HTTP]', 'Enable=0', 'Port=1'),
      },
      'appserver.ini:9',
    ],
  },
  silent: {
    'the port enabled, by a key or by default': {
      'a.ini': server(),
      'b.ini': server('[Drivers]', 'MultiProtocolPort=1'),
    },
    'the older set': { 'appserver.ini': oldServer() },
  },
  other: {
    'a License Server, whose port is off': {
      'licenca.ini': licenseServer('[Drivers]', 'MultiProtocolPort=0', '[TCP]', 'Port=2234'),
    },
  },
});
