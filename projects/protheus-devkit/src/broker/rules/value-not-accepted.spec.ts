import { describeRule } from '../testing/describe-rule.js';
import { dbaccess, server } from '../testing/examples.js';
import { valueNotAccepted } from './value-not-accepted.js';

describeRule(valueNotAccepted, {
  fires: {
    'a port that is not a number, and switches that are neither 0 nor 1': [
      {
        'appserver.ini':
          '[BALANCE_HTTP]\nLOCAL_SERVER_PORT=70000\nREMOTE_SERVER_01=a 1\nSSL_ENCRYPT_UPSTREAM=sim',
      },
      'appserver.ini:2',
      'appserver.ini:4',
    ],
    'a port of SmartClient that is not a number': [
      { 'smartclient.ini': '[tcp]\nServer=broker\nPort=abc' },
      'smartclient.ini:3',
    ],
  },
  silent: {
    'ports, switches and an empty MPP': {
      'appserver.ini': server('[Drivers]', 'MultiProtocolPort=1', '[WebApp/webapp]', 'MPP='),
    },
  },
  notChecked: {
    'a port that a container gives, as the entry points of public images write it': {
      'appserver.ini': server('[WEBAPP]', 'Port=${APPSERVER_WEB_PORT}'),
    },
    'a switch that a script of Windows gives': {
      'appserver.ini': server('[Drivers]', 'MultiProtocolPort=%MPP%'),
    },
    'a port of a template of Ansible or Helm': {
      'smartclient.ini': '[tcp]\nServer=broker\nPort={{ porta }}',
    },
    'a port that a build replaces': { 'broker.ini': '[BALANCE_HTTP]\nLOCAL_SERVER_PORT=@PORTA@' },
  },
  other: {
    'the same lines in the file of DBAccess': {
      'dbaccess.ini': dbaccess('Port=abc', 'MultiProtocolPort=sim'),
    },
  },
});
