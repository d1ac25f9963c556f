import { describeRule } from '../testing/describe-rule.js';
import { broker, server } from '../testing/examples.js';
import { remoteServerForm } from './remote-server-form.js';

describeRule(remoteServerForm, {
  fires: {
    'a colon, a URL and a missing port': [
      {
        'appserver.ini': broker(
          'REMOTE_SERVER_02=10.0.0.12:10001',
          'REMOTE_SERVER_03=http://10.0.0.13 x',
          'REMOTE_SERVER_04=10.0.0.14',
        ),
      },
      'appserver.ini:4',
      'appserver.ini:5',
      'appserver.ini:6',
    ],
  },
  silent: {
    'names, IP addresses and a third number for web services': {
      'appserver.ini':
        '[BALANCE_WEB_SERVICES]\nREMOTE_SERVER_A=servidor_1 8080 10\nREMOTE_SERVER_B=10.0.0.1\t8081',
    },
  },
  other: {
    'the same lines in the file of a server': {
      'broker.ini': broker('SORT_METHOD=CONNECTION', 'MONITORING_TYPE=SMARTCLIENT'),
      'erp.ini': server('[OUTRA]', 'REMOTE_SERVER_02=10.0.0.12:10001'),
    },
  },
});
