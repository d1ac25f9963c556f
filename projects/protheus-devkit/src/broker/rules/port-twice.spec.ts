import { describeRule } from '../testing/describe-rule.js';
import {
  broker,
  dbaccess,
  licenseServer,
  oldServer,
  server,
  smartclient,
} from '../testing/examples.js';
import { portTwice } from './port-twice.js';

describeRule(portTwice, {
  fires: {
    'REST on the port of [TCP]': [
      { 'appserver.ini': server('[HTTPREST]', 'Port=10001') },
      'appserver.ini:9',
    ],
    'two servers on one machine with one port': [
      {
        'broker.ini':
          '[BALANCE_SMART_CLIENT_DESKTOP]\nLOCAL_SERVER_PORT=10000\nREMOTE_SERVER_01=127.0.0.1 10001',
        'a.ini': server(),
        'b.ini': server(),
      },
      'b.ini:7',
    ],
    'two servers of one address': [
      {
        'broker.ini': broker('REMOTE_SERVER_02=10.0.0.11 10002'),
        'a.ini': server('[WebApp]', 'Port=8080'),
        'b.ini': '[TCP]\nType=TCPIP\nPort=10002\n[WebApp]\nPort=8080',
      },
      'b.ini:5',
    ],
    'loopback and the address by which clients reach the broker': [
      {
        'broker.ini':
          '[BALANCE_SMART_CLIENT_DESKTOP]\nLOCAL_SERVER_PORT=10000\nREMOTE_SERVER_01=127.0.0.1 10001\nREMOTE_SERVER_02=erp 10002',
        'a.ini': server('[WebApp]', 'Port=8080'),
        'b.ini': '[TCP]\nType=TCPIP\nPort=10002\n[WebApp]\nPort=8080',
        'smartclient.ini': smartclient('ERP', 'Port=10000'),
      },
      'b.ini:5',
    ],
    'two brokers of one file with one port': [
      { 'broker.ini': `${broker()}\n[BALANCE_HTTP]\nLOCAL_SERVER_PORT=10000` },
      'broker.ini:5',
    ],
  },
  silent: {
    'the web client on the port of [TCP]': { 'appserver.ini': server('[WEBAPP]', 'Port=10001') },
    'one port on two machines': { 'broker.ini': broker(), 'a.ini': server(), 'b.ini': server() },
    'the same port of the web client on two addresses': {
      'broker.ini': broker('REMOTE_SERVER_02=10.0.0.12 10002'),
      'a.ini': server('[WebApp]', 'Port=8080'),
      'b.ini': '[TCP]\nType=TCPIP\nPort=10002\n[WebApp]\nPort=8080',
    },
    'different ports': { 'appserver.ini': oldServer('[HTTPREST]', 'Port=8081') },
  },
  other: {
    'a License Server and DBAccess with one port': {
      'licenca.ini': licenseServer('[TCP]', 'Port=7890'),
      'dbaccess.ini': dbaccess(),
    },
  },
});
