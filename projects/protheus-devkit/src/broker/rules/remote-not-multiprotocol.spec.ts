import { describeRule } from '../testing/describe-rule.js';
import { broker, oldServer, server, tss } from '../testing/examples.js';
import { remoteNotMultiProtocol } from './remote-not-multiprotocol.js';

describeRule(remoteNotMultiProtocol, {
  fires: {
    "a port that is a server's REST port": [
      {
        'broker.ini': broker('REMOTE_SERVER_02=10.0.0.12 8081', 'ALLOW_ANY_CLIENT=1'),
        'server.ini': server('[HTTPREST]', 'Port=8081'),
      },
      'broker.ini:4',
    ],
    'a port whose multiprotocol side is disabled': [
      { 'broker.ini': broker('ALLOW_ANY_CLIENT=1'), 'server.ini': oldServer() },
      'broker.ini:3',
    ],
    'a port that no server has, with the files of all servers': [
      {
        'broker.ini': broker('REMOTE_SERVER_02=10.0.0.12 10009', 'ALLOW_ANY_CLIENT=1'),
        'a.ini': server(),
        'b.ini': '[General]\n[TCP]\nType=TCPIP\nPort=10002',
      },
      'broker.ini:4',
    ],
    'the port of [TCP] when [SSL] replaces it': [
      {
        'broker.ini': broker('ALLOW_ANY_CLIENT=1'),
        'server.ini': server('[SSL]', 'Port=10443', '[Drivers]', 'Secure=SSL'),
      },
      'broker.ini:3',
    ],
  },
  silent: {
    'multiprotocol ports': { 'broker.ini': broker('ALLOW_ANY_CLIENT=1'), 'server.ini': server() },
    'any port without ALLOW_ANY_CLIENT': { 'broker.ini': broker(), 'server.ini': oldServer() },
  },
  notChecked: {
    'a server whose file was not given': {
      'broker.ini': broker('REMOTE_SERVER_02=10.0.0.12 10002', 'ALLOW_ANY_CLIENT=1'),
      'server.ini': server(),
    },
    'an installation without files of servers': { 'broker.ini': broker('ALLOW_ANY_CLIENT=1') },
  },
  other: {
    'a fiscal server with the port of the list': {
      'broker.ini': broker('REMOTE_SERVER_02=10.0.0.12 9400', 'ALLOW_ANY_CLIENT=1'),
      'tss.ini': tss('[HTTP]', 'Port=9400'),
    },
  },
});
