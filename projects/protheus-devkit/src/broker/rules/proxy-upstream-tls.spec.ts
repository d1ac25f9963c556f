import { describeRule } from '../testing/describe-rule.js';
import {
  apache,
  broker,
  httpBroker,
  location,
  nginx,
  otherApplication,
  server,
} from '../testing/examples.js';
import { proxyUpstreamTls } from './proxy-upstream-tls.js';

describeRule(proxyUpstreamTls, {
  fires: {
    'https to the broker': [
      { 'broker.ini': broker(), 'nginx.conf': nginx(location('/', 'https://10.0.0.5:10000')) },
      'nginx.conf:6',
    ],
    'http to a multiprotocol port with SSL': [
      { 'server.ini': server(), 'nginx.conf': nginx(location('/', 'http://10.0.0.11:10001')) },
      'nginx.conf:6',
    ],
    'http to a broker with a certificate': [
      {
        'broker.ini': httpBroker('SSL_CERTIFICATE=a', 'SSL_KEY=b'),
        'site.conf': apache('  ProxyPass / http://10.0.0.5:4000/'),
      },
      'site.conf:4',
    ],
  },
  silent: {
    'the scheme of each port': {
      'broker.ini': broker(),
      'server.ini': server(),
      'nginx.conf': nginx(
        location('/', 'http://10.0.0.5:10000'),
        location('/app-root/', 'https://10.0.0.11:10001'),
      ),
    },
    'a server that has the port of the broker, on another machine': {
      'broker.ini': broker(),
      'server.ini': server().replace('Port=10001', 'Port=10000'),
      'nginx.conf': nginx(
        location('/', 'http://10.0.0.5:10000'),
        location('/app-root/', 'https://10.0.0.11:10000'),
      ),
    },
    'ports that no ini file has': {
      'broker.ini': broker(),
      'nginx.conf': nginx(location('/', 'https://10.0.0.99:9999')),
    },
  },
  notChecked: {
    'a proxy without ini files': { 'nginx.conf': nginx(location('/', 'https://10.0.0.5:10000')) },
  },
  other: { 'another application behind https': otherApplication() },
});
