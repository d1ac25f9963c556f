import { describeRule } from '../testing/describe-rule.js';
import { apache, location, nginx, otherApplication } from '../testing/examples.js';
import { hostHeader } from './host-header.js';

describeRule(hostHeader, {
  fires: {
    'the internal name': [
      { 'nginx.conf': nginx('    location / { proxy_pass http://10.0.0.5:10000; }') },
      'nginx.conf:6',
    ],
    'a name without its port on another port than the default': [
      {
        'nginx.conf': nginx(
          '    listen 8443 ssl;',
          '    location / { proxy_pass http://10.0.0.5:1; proxy_set_header Host $host; }',
        ),
      },
      'nginx.conf:7',
    ],
    'Apache without ProxyPreserveHost': [
      { 'site.conf': apache('  ProxyPass / http://10.0.0.5:10000/') },
      'site.conf:4',
    ],
  },
  silent: {
    $http_host: { 'nginx.conf': nginx(location('/', 'http://10.0.0.5:10000')) },
    '$host on the default port': {
      'nginx.conf': nginx(
        '    location / { proxy_pass http://10.0.0.5:1; proxy_set_header Host $host; }',
      ),
    },
    'ProxyPreserveHost On': {
      'site.conf': apache('  ProxyPreserveHost On', '  ProxyPass / http://10.0.0.5:10000/'),
    },
  },
  notChecked: {
    'an included file that was not given': {
      'nginx.conf': nginx('    location / { proxy_pass http://10.0.0.5:1; include proxy_params; }'),
    },
  },
  other: { 'another application': otherApplication() },
});
