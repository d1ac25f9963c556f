import { describeRule } from '../testing/describe-rule.js';
import { broker, server } from '../testing/examples.js';
import { misspeltKey } from './misspelt-key.js';

describeRule(misspeltKey, {
  fires: {
    'keys of the broker with a letter more or less': [
      {
        'appserver.ini': broker(
          'CLIENT_IS_WEBSOCKETS=1',
          'REMOTE_SERVER02=10.0.0.12 10001',
          'REMOTE_SERVR_03=10.0.0.13 10001',
        ),
      },
      'appserver.ini:4',
      'appserver.ini:5',
      'appserver.ini:6',
    ],
    'App_Environment with one wrong letter': [
      { 'appserver.ini': '[General]\nApp_Enviroment=producao\n[TCP]\nType=TCPIP\nPort=1' },
      'appserver.ini:2',
    ],
  },
  silent: {
    'known keys, and keys that are similar to none': {
      'appserver.ini': broker('REMOTE_SERVER_0A=10.0.0.12 10001', 'AGENT_COLOR=blue'),
    },
    'keys of a server that are similar to no checked key': {
      'appserver.ini': server('[Drivers]', 'Active=TCP', 'MultiProtocolPort=1'),
    },
  },
});
