import { describeRule } from '../testing/describe-rule.js';
import { apache, location, nginx, otherApplication } from '../testing/examples.js';
import { shortTimeout } from './short-timeout.js';

describeRule(shortTimeout, {
  fires: {
    'the default of nginx and a short time': [
      {
        'nginx.conf': nginx(
          '    location / { proxy_pass http://10.0.0.5:10000; }',
          '    location /outro/ { proxy_pass http://10.0.0.5:1; proxy_read_timeout 2m; }',
        ),
      },
      'nginx.conf:6',
      'nginx.conf:7',
    ],
    'the default of Apache': [
      { 'site.conf': apache('  ProxyPass / http://10.0.0.5:10000/') },
      'site.conf:4',
    ],
  },
  silent: {
    'a path of REST, which has no idle connection': {
      'nginx.conf': nginx('    location /rest/ { proxy_pass http://10.0.0.5:8099; }'),
    },
    'an hour': { 'nginx.conf': nginx(location('/', 'http://10.0.0.5:10000')) },
    'an hour in Apache': {
      'site.conf': apache('  ProxyTimeout 3600', '  ProxyPass / http://10.0.0.5:10000/'),
    },
  },
  notChecked: {
    'an included file that was not given': {
      'nginx.conf': nginx('    location / { proxy_pass http://10.0.0.5:1; include proxy_params; }'),
    },
  },
  other: { 'another application': otherApplication() },
});
