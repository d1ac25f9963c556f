import { describeRule } from '../testing/describe-rule.js';
import { apache, location, nginx, server } from '../testing/examples.js';
import { subPath } from './sub-path.js';

describeRule(subPath, {
  fires: {
    'a path that the proxy removes': [
      { 'nginx.conf': nginx(location('/erp/', 'http://10.0.0.5:10000/')) },
      'nginx.conf:6',
    ],
    'a path that is rewritten': [
      {
        'nginx.conf': nginx(
          location('/erp/', 'http://10.0.0.5:10000', 'rewrite ^/erp/(.*) /$1 break;'),
        ),
      },
      'nginx.conf:6',
    ],
    'the same in Apache': [
      { 'site.conf': apache('  ProxyPass /erp/ http://10.0.0.5:10000/') },
      'site.conf:4',
    ],
  },
  silent: {
    'another path of REST': {
      'a.conf': nginx(location('/api/', 'http://10.0.0.8:8099/')),
      'b.conf': apache('  ProxyPass /api/ http://10.0.0.8:8099/rest/'),
    },
    'paths that are forwarded unchanged': {
      'a.conf': nginx(location('/', 'http://10.0.0.5:10000/'), location('/rest/', 'http://a:1')),
      'b.conf': apache('  ProxyPass /rest/ http://a:1/rest/', '  ProxyPass / http://b:1/'),
    },
  },
  other: {
    'another application under a sub-path': {
      'erp.ini': server(),
      'nginx.conf': nginx(location('/app/', 'http://10.0.0.20:3000/')),
    },
  },
});
