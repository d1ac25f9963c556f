import { describeRule } from '../testing/describe-rule.js';
import { httpBroker, location, nginx, server } from '../testing/examples.js';
import { wrongBroker } from './wrong-broker.js';

describeRule(wrongBroker, {
  fires: {
    "a broker for browsers that points to a server's REST port": [
      {
        'broker.ini': httpBroker('REMOTE_SERVER_02=10.0.0.11 8081'),
        'server.ini': server('[HTTPREST]', 'Port=8081'),
      },
      'broker.ini:4',
    ],
    "a broker for web services that points to a web client's own port": [
      {
        'broker.ini': '[BALANCE_WEB_SERVICES]\nLOCAL_SERVER_PORT=4000\nREMOTE_SERVER_01=a 1235',
        'server.ini': server('[WEBAPP]', 'Port=1235'),
      },
      'broker.ini:3',
    ],
    'a proxy that forwards REST to a broker for browsers': [
      {
        'broker.ini': httpBroker(),
        'nginx.conf': nginx(location('/rest/', 'http://10.0.0.5:4000')),
      },
      'nginx.conf:6',
    ],
    'a proxy that forwards the web client to a broker for web services': [
      {
        'broker.ini': '[BALANCE_WEB_SERVICES]\nLOCAL_SERVER_PORT=4000\nREMOTE_SERVER_01=a 8081',
        'nginx.conf': nginx(location('/webapp/', 'http://10.0.0.5:4000')),
      },
      'nginx.conf:6',
    ],
  },
  silent: {
    'each kind on its own broker': {
      'broker.ini': httpBroker(),
      'server.ini': server(),
      'nginx.conf': nginx(location('/webapp/', 'http://10.0.0.5:4000')),
    },
  },
  other: {
    'a broker of web services before REST': {
      'broker.ini':
        '[BALANCE_WEB_SERVICES]\nLOCAL_SERVER_PORT=8000\nREMOTE_SERVER_01=10.0.0.11 8081',
      'server.ini': server('[HTTPREST]', 'Port=8081'),
    },
  },
});
