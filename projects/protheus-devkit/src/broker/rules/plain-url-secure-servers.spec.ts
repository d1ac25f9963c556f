import { describeRule } from '../testing/describe-rule.js';
import { httpBroker, location, nginx, server } from '../testing/examples.js';
import { plainUrlSecureServers } from './plain-url-secure-servers.js';

describeRule(plainUrlSecureServers, {
  fires: {
    'a broker for browsers without a certificate': [
      { 'broker.ini': httpBroker('SSL_ENCRYPT_UPSTREAM=1'), 'server.ini': server() },
      'broker.ini:1',
    ],
    'a proxy that serves plain http': [
      {
        'server.ini': server(),
        'nginx.conf': `server {\n  listen 80;\n${location('/', 'https://10.0.0.11:10001')}\n}`,
      },
      'nginx.conf:1',
    ],
  },
  silent: {
    'a broker with a certificate': {
      'broker.ini': httpBroker('SSL_CERTIFICATE=a.crt', 'SSL_KEY=a.key'),
      'server.ini': server(),
    },
    'a broker without SSL and a proxy with SSL': {
      'broker.ini': httpBroker(),
      'server.ini': server(),
      'nginx.conf': nginx(location('/', 'http://10.0.0.5:4000')),
    },
    'servers without SSL': {
      'broker.ini': httpBroker(),
      'server.ini': server('[Drivers]', 'MultiProtocolPortSecure=0'),
    },
  },
  other: {
    'a proxy of another application': {
      'server.ini': server(),
      'nginx.conf': 'server { listen 80; location / { proxy_pass http://10.0.0.20:3000; } }',
    },
  },
});
