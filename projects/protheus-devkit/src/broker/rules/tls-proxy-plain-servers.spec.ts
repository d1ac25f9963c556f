import { describeRule } from '../testing/describe-rule.js';
import { broker, location, nginx, oldServer, server } from '../testing/examples.js';
import { tlsProxyPlainServers } from './tls-proxy-plain-servers.js';

describeRule(tlsProxyPlainServers, {
  fires: {
    'applications from servers without SSL on an https site': [
      {
        'broker.ini': broker(),
        'nginx.conf': nginx(location('/app-root/', 'http://10.0.0.11:10001')),
      },
      'nginx.conf:6',
    ],
  },
  silent: {
    'SSL to the servers': {
      'server.ini': server(),
      'nginx.conf': nginx(location('/app-root/', 'https://10.0.0.11:10001')),
    },
    'the broker, which has no SSL': {
      'broker.ini': broker(),
      'nginx.conf': nginx(location('/', 'http://10.0.0.5:10000')),
    },
    'the older set, which has no SSL': {
      'server.ini': oldServer(),
      'nginx.conf': nginx(location('/app-root/', 'http://10.0.0.11:8080')),
    },
  },
  other: {
    'another application under the same path': {
      'erp.ini': server('[Drivers]', 'MultiProtocolPortSecure=0'),
      'nginx.conf': nginx(location('/app-root/', 'http://10.0.0.20:3000')),
    },
  },
});
