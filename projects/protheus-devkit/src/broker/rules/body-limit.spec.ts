import { describeRule } from '../testing/describe-rule.js';
import { apache, location, nginx, server } from '../testing/examples.js';
import { bodyLimit } from './body-limit.js';

describeRule(bodyLimit, {
  fires: {
    'the default of nginx': [
      { 'nginx.conf': `server {\n${location('/', 'http://10.0.0.5:10000')}\n}` },
      'nginx.conf:1',
    ],
    'a small limit of Apache': [
      {
        'site.conf': apache('  LimitRequestBody 1048576', '  ProxyPass / http://10.0.0.5:10000/'),
      },
      'site.conf:1',
    ],
  },
  silent: {
    'a site that leads only to REST': {
      'd.conf': `server {\n${location('/api/', 'http://10.0.0.8:8099')}\n}`,
    },
    'a large limit, and no limit': {
      'a.conf': nginx(location('/', 'http://10.0.0.5:10000')),
      'b.conf': `server {\nclient_max_body_size 0;\n${location('/', 'http://10.0.0.5:10000')}\n}`,
      'c.conf': apache('  ProxyPass / http://10.0.0.5:10000/'),
    },
  },
  notChecked: {
    'a limit that an absent include may have': {
      'nginx.conf': `server {\n${location('/', 'http://10.0.0.5:10000', 'include proxy_params;')}\n}`,
    },
  },
  other: {
    'a site of another application': {
      'erp.ini': server(),
      'site.conf': 'server { location / { proxy_pass http://a:3000; } }',
    },
  },
});
