import { describeRule } from '../testing/describe-rule.js';
import { broker } from '../testing/examples.js';
import { noRemoteServer } from './no-remote-server.js';

describeRule(noRemoteServer, {
  fires: {
    'a broker without servers': [
      { 'appserver.ini': '[BALANCE_HTTP]\nLOCAL_SERVER_PORT=4000' },
      'appserver.ini:1',
    ],
  },
  silent: { 'a broker with one server': { 'appserver.ini': broker() } },
  other: {
    'a client with a section of that name': {
      'smartclient.ini': '[broker]\nserver=10.0.0.5\nport=4000',
    },
  },
});
