import { describeRule } from '../testing/describe-rule.js';
import { broker, server } from '../testing/examples.js';
import { remoteServerTwice } from './remote-server-twice.js';

describeRule(remoteServerTwice, {
  fires: {
    'one server under two names': [
      { 'appserver.ini': broker('REMOTE_SERVER_02=10.0.0.11   10001') },
      'appserver.ini:4',
    ],
  },
  silent: {
    'two ports of one machine': { 'appserver.ini': broker('REMOTE_SERVER_02=10.0.0.11 10002') },
  },
  other: {
    'the same lines in the file of a server': {
      'broker.ini': broker('SORT_METHOD=CONNECTION', 'MONITORING_TYPE=SMARTCLIENT'),
      'erp.ini': server('[OUTRA]', 'REMOTE_SERVER_01=10.0.0.11 10001'),
    },
  },
});
