import { describeRule } from '../testing/describe-rule.js';
import { broker, httpBroker, server, tss } from '../testing/examples.js';
import { upstreamTls } from './upstream-tls.js';

describeRule(upstreamTls, {
  fires: {
    'a broker that does not encrypt, and servers that do': [
      { 'broker.ini': httpBroker(), 'server.ini': server() },
      'broker.ini:1',
    ],
    'a broker that encrypts, and servers that do not': [
      {
        'broker.ini': httpBroker('SSL_ENCRYPT_UPSTREAM=1'),
        'server.ini': server('[Drivers]', 'MultiProtocolPortSecure=0'),
      },
      'broker.ini:4',
    ],
  },
  silent: {
    'the same on both sides': {
      'broker.ini': httpBroker('SSL_ENCRYPT_UPSTREAM=1'),
      'server.ini': server(),
    },
    'a broker for SmartClient, which has no such key': {
      'broker.ini': broker(),
      'server.ini': server(),
    },
  },
  other: {
    'a fiscal server with the port of the list': {
      'broker.ini': httpBroker(),
      'tss.ini': tss('[TCP]', 'Port=10001'),
    },
  },
});
