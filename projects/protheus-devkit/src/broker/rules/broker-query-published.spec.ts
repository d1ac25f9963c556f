import { describeRule } from '../testing/describe-rule.js';
import { apache, broker, location, nginx, otherApplication } from '../testing/examples.js';
import { brokerQueryPublished } from './broker-query-published.js';

describeRule(brokerQueryPublished, {
  fires: {
    'a proxy that forwards "/" to the broker': [
      { 'broker.ini': broker(), 'nginx.conf': nginx(location('/', 'http://10.0.0.5:10000')) },
      'nginx.conf:6',
    ],
    'the same in Apache': [
      { 'broker.ini': broker(), 'site.conf': apache('  ProxyPass / http://10.0.0.5:10000/') },
      'site.conf:4',
    ],
  },
  silent: {
    'a path that nginx denies': {
      'broker.ini': broker(),
      'nginx.conf': nginx(
        '    location ~* ^/totvs_broker_query { return 404; }',
        location('/', 'http://10.0.0.5:10000'),
      ),
    },
    'paths that Apache denies': {
      'broker.ini': broker(),
      'a.conf': apache('  ProxyPass /totvs_broker_query !', '  ProxyPass / http://10.0.0.5:10000/'),
      'c.conf': apache(
        '  ProxyPassMatch "(?i)^/totvs_broker_query" "!"',
        '  ProxyPass / http://10.0.0.5:10000/',
      ),
      'b.conf': apache(
        '  <LocationMatch "(?i)^/totvs_broker_query">',
        '    Require all denied',
        '  </LocationMatch>',
        '  ProxyPass / http://10.0.0.5:10000/',
      ),
    },
    'servers without the broker': {
      'broker.ini': broker(),
      'nginx.conf': nginx(location('/', 'https://10.0.0.11:10001')),
    },
  },
  other: { 'another application': otherApplication() },
});
