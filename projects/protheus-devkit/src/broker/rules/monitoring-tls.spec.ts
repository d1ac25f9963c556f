import { describeRule } from '../testing/describe-rule.js';
import { broker, server, tss } from '../testing/examples.js';
import { monitoringTls } from './monitoring-tls.js';

describeRule(monitoringTls, {
  fires: {
    'monitoring without SSL of servers with SSL': [
      { 'broker.ini': broker('MONITORING_TYPE=SMARTCLIENT_ACTIVE'), 'server.ini': server() },
      'broker.ini:4',
    ],
    'monitoring with SSL of servers without SSL': [
      {
        'broker.ini': broker('MONITORING_TYPE=SMARTCLIENT_SSL'),
        'server.ini': server('[Drivers]', 'MultiProtocolPortSecure=0'),
      },
      'broker.ini:4',
    ],
  },
  silent: {
    'the same on both sides': {
      'broker.ini': broker('MONITORING_TYPE=SMARTCLIENT_SSL_ACTIVE'),
      'server.ini': server('[Drivers]', 'MultiProtocolPortSecure=1'),
    },
    'no monitoring': {
      'broker.ini': broker('MONITORING_TYPE=DISABLED'),
      'server.ini': server(),
    },
  },
  other: {
    'a fiscal server with the port of the list': {
      'broker.ini': broker('MONITORING_TYPE=SMARTCLIENT_ACTIVE'),
      'tss.ini': tss('[TCP]', 'Port=10001'),
    },
  },
});
