import { describeRule } from '../testing/describe-rule.js';
import { httpBroker, server, tss } from '../testing/examples.js';
import { tlsBrokerPlainServers } from './tls-broker-plain-servers.js';

describeRule(tlsBrokerPlainServers, {
  fires: {
    'a broker with a certificate and servers without SSL': [
      {
        'broker.ini': httpBroker('SSL_CERTIFICATE=a.crt', 'SSL_KEY=a.key'),
        'server.ini': server('[Drivers]', 'MultiProtocolPortSecure=0'),
      },
      'broker.ini:4',
    ],
  },
  silent: {
    'SSL on both sides': {
      'broker.ini': httpBroker('SSL_CERTIFICATE=a.crt', 'SSL_KEY=a.key'),
      'server.ini': server(),
    },
    'SSL on neither side': {
      'broker.ini': httpBroker(),
      'server.ini': server('[Drivers]', 'MultiProtocolPortSecure=0'),
    },
  },
  other: {
    'a fiscal server with the port of the list': {
      'broker.ini': httpBroker('SSL_CERTIFICATE=a.crt', 'SSL_KEY=a.key'),
      'tss.ini': tss('[Drivers]', 'MultiProtocolPortSecure=0', '[TCP]', 'Port=10001'),
    },
  },
});
