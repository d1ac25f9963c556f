import { describeRule } from '../testing/describe-rule.js';
import { broker, dbaccess, server } from '../testing/examples.js';
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
    'keys of REST with a letter less, and a name that circulates': [
      {
        'appserver.ini': server(
          ...['[HTTPV11]', 'Socket=HTTPREST', '[HTTPREST]', 'Securty=1', 'URIs=HTTPURI'],
          ...['[HTTPURI]', 'CORSEnabled=1', 'CORSOrigins=*'],
        ),
      },
      'appserver.ini:9',
      'appserver.ini:11',
      'appserver.ini:14',
      'appserver.ini:15',
      /Write AllowOrigin/,
    ],
  },
  silent: {
    'known keys, and keys that are similar to none': {
      'appserver.ini': broker('REMOTE_SERVER_0A=10.0.0.12 10001', 'AGENT_COLOR=blue'),
    },
    'keys of a server with names of their own': {
      'appserver.ini': server(
        ...['[General]', 'MaxQuerySize=1', 'ConsoleLog=1', 'ConsoleFile=x', '[HTTPV11]'],
        ...['AddressFamily=1', '[SSLConfigure]', 'TLS1_2=1', 'State=1', 'Bugs=0'],
      ),
    },
    'keys of a server that are similar to no checked key': {
      'appserver.ini': server('[Drivers]', 'Active=TCP', 'MultiProtocolPort=1'),
    },
  },
  other: {
    'the same lines in the file of DBAccess': {
      'dbaccess.ini': dbaccess('MultiProtocolPorts=1', 'CLIENT_IS_WEBSOCKETS=1'),
    },
  },
});
